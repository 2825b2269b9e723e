import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import puppeteer from 'puppeteer-core';
import { isRoot } from '../browser.ts';

/** What Lighthouse says of a page on a phone, and what a reader sees of its loading. */
export interface Audit {
  /** Of a hundred each. */
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
  /** When the largest part of the first screen stands, in milliseconds. */
  readonly largestPaint: number;
  /** The audits that cost points, by their ids. */
  readonly lost: readonly string[];
}

/** Scores come in hundredths, with rounding errors of their own. */
const points = (score: number | null | undefined): number => Math.round((score ?? 0) * 100);

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
    const lost = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => id),
    );
    return {
      performance: points(categories['performance']?.score),
      accessibility: points(categories['accessibility']?.score),
      bestPractices: points(categories['best-practices']?.score),
      seo: points(categories['seo']?.score),
      largestPaint: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
      lost: [...new Set(lost)],
    };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
