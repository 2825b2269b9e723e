import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { isRoot } from '../browser.ts';

/** What Lighthouse says of a page on a phone. */
export interface Audit {
  /** The points that each of its categories loses, of a hundred. */
  readonly lost: Readonly<Record<'performance' | 'accessibility' | 'bestPractices' | 'seo', number>>;
  /** The audits that cost points, or parts of one, by Lighthouse’s ids. */
  readonly faults: readonly string[];
}

/** Scores come in hundredths, with rounding errors of their own. */
const lostOf = (score: number | null | undefined): number => 100 - Math.round((score ?? 0) * 100);

/**
 * Asks Lighthouse about a page, as on a phone, with a browser of its own.
 * @throws when Lighthouse gives no result
 */
export async function audit(url: string, executablePath: string): Promise<Audit> {
  const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const browser = await puppeteer.launch({
    executablePath,
    userDataDir: profile,
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const result = await lighthouse(url, { logLevel: 'error' }, undefined, page);
    if (!result) throw new Error(`Lighthouse said nothing of ${url}`);
    const { categories, audits } = result.lhr;
    const faults = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
    );
    return {
      lost: {
        performance: lostOf(categories['performance']?.score),
        accessibility: lostOf(categories['accessibility']?.score),
        bestPractices: lostOf(categories['best-practices']?.score),
        seo: lostOf(categories['seo']?.score),
      },
      faults: [...new Set(faults)],
    };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
