import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../tools/serve.mjs';
import { launch } from '../browser/open.ts';
import { settled, stepIds } from '../browser/story.ts';

const BASE = '/a/b/';
const home = mkdtempSync(join(tmpdir(), 'same-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Builds the site under a base path, in a time zone. @returns where */
function build(zone: string): string {
  const out = join(home, zone.replace('/', '-'));
  // The test runner's own BASE_URL would win over the site's.
  const env = { ...process.env, BASE_URL: undefined, SITE_BASE: BASE, TZ: zone, ASTRO_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out, '--silent'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

/** Each file's bytes, as text that can be compared, by its path. */
function bytesOf(out: string): Map<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(out.length), readFileSync(path, 'latin1')]),
  );
}

let west: string;
let east: string;
beforeAll(() => {
  west = build('America/New_York');
  east = build('Asia/Seoul');
}, 600_000);

describe('a build', () => {
  it('gives the same bytes a second time, and wherever it is made', () => {
    const [one, other] = [bytesOf(west), bytesOf(east)];
    expect([...other.keys()]).toEqual([...one.keys()]);
    expect([...one].filter(([path, bytes]) => other.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    expect(one.size).toBeGreaterThan(50);
  });
});

describe('under a base path', () => {
  it('everything is found, and the story scrolls', async () => {
    const based = await serve({ folder: east, base: BASE });
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const missing: string[] = [];
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await page.goto(based.url);
    const [, , step = ''] = await stepIds(page);
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
    expect((await settled(page)).step).toBe(step);
    expect(missing).toEqual([]);
    await browser.close();
    await based.close();
  });
});
