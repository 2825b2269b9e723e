import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeParts } from '../../src/desk/take-parts.ts';
import { serve } from '../../tools/serve.mjs';
import { addEdition, DAYS } from '../record/released.ts';
import { build, codeCopy, edit, madeUpData } from './made-up.ts';
import { launch } from './open.ts';
import { pinnedMarks, settled, stillMarks } from './story.ts';

const home = mkdtempSync(join(tmpdir(), 'release-'));
const data = join(home, 'data');
const story = `editions/${DAYS.released}/index.html`;

function desk(...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, STORY_DATA: data };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** Everything in the data folder, by name. */
function written(): Record<string, string> {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

const read = (site: string, page: string): string => readFileSync(join(site, page), 'utf8');
const partsOf = (site: string): object => Object.fromEntries(takeParts(site, DAYS.released, null).parts);

let prepared: string;
let released: { status: number | null; output: string };
let later: string;
let browser: Browser;

beforeAll(async () => {
  madeUpData(data);
  desk('src/desk/edition.ts', '--note', 'A look.');
  prepared = build(data, join(home, 'prepared'));
  released = desk('src/desk/edition.ts', '--release', '--date', '2026-03-02');
  // Then everything changes: another edition, other words, another way to draw, to write dates and to look.
  addEdition(data, DAYS.released, DAYS.next);
  desk('src/desk/edition.ts', '--note', 'Another look.');
  const code = codeCopy(join(home, 'code'));
  edit(code, 'src/language/en.ts', 'about ${value}', 'roughly ${value}');
  edit(code, 'src/language/en.ts', "'en-GB'", "'en-US'");
  edit(code, 'src/scene/svg.ts', '<svg data-chart', '<svg data-anew="" data-chart');
  edit(code, 'src/components/paper.css', 'font-weight: 600', 'font-weight: 300');
  later = build(data, join(home, 'later'), code);
  browser = await launch();
}, 600_000);
afterAll(async () => {
  await browser.close();
  rmSync(home, { recursive: true, force: true });
});

describe('a release', () => {
  it('stores what readers saw, says so, and passes the gate', () => {
    expect(released.output).toContain(`ledger.json: ${DAYS.released} is released, on 2026-03-02`);
    expect(released.status).toBe(0);
    expect(desk('src/desk/check.ts')).toEqual({ status: 0, output: '' });
    const parts = JSON.parse(read(join(data, 'frozen', DAYS.released), 'parts.json')) as Record<string, string>;
    expect(Object.keys(parts)).toContain('en/story.html');
    for (const name of Object.keys(parts)) {
      expect(partsOf(prepared)).toHaveProperty([name], read(join(data, 'frozen', DAYS.released), name));
    }
  });

  it('run again changes nothing', () => {
    const before = written();
    const again = desk('src/desk/edition.ts', '--release', DAYS.released);
    expect(again).toEqual({ status: 0, output: `${DAYS.released} was released on 2026-03-02; nothing was written\n` });
    expect(written()).toEqual(before);
  });
});

describe('a later edition, drawn and worded anew', () => {
  it('leaves what never changes of the older one as it was, to the byte', () => {
    expect(partsOf(later)).toEqual(partsOf(prepared));
  });

  it('is seen itself: the changes of the code are in it', () => {
    expect(read(later, 'index.html')).toContain('roughly');
    expect(read(later, 'index.html')).toContain('data-anew');
    expect(read(later, story)).not.toContain('roughly');
    expect(read(later, story)).not.toContain('data-anew');
  });

  it('is told in the frame around the older one', () => {
    const frame = read(later, story).replace(/<main data-frozen>.*<\/main>/s, '');
    expect(frame).toContain('An older edition');
    expect(frame).toContain('<link rel="latest-version" href="/">');
    expect(frame).toContain(`<link rel="successor-version" href="/editions/${DAYS.next}/">`);
    expect(frame).toContain(`<link rel="canonical" href="/editions/${DAYS.released}/">`);
    expect(read(later, 'index.html')).toContain(`<link rel="predecessor-version" href="/editions/${DAYS.released}/">`);
  });

  it('does not reach the look of the older one', async () => {
    const site = await serve({ folder: later, base: '/' });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const weight = async (path: string): Promise<string> => {
      await page.goto(site.url + path);
      return page.$eval('h1', (title) => getComputedStyle(title).fontWeight);
    };
    expect(await weight('')).toBe('300');
    expect(await weight(`editions/${DAYS.released}/`)).toBe('600');
    await page.close();
    await site.close();
  });

  it('is scrolled by the script that scrolls the older one too', async () => {
    const site = await serve({ folder: later, base: '/' });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${site.url}editions/${DAYS.released}/#road`);
    const { step } = await settled(page);
    expect(step).toBe('road');
    expect(await pinnedMarks(page)).toEqual(await stillMarks(page, 'road'));
    await page.close();
    await site.close();
  });

  it('falls back to the stills where a part that the script needs is missing', async () => {
    const site = await serve({ folder: later, base: '/' });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.route('**/editions/*/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('data-figure=', 'data-was-figure=');
      await route.fulfill({ response, body });
    });
    await page.goto(`${site.url}editions/${DAYS.released}/`);
    await page.waitForFunction(() => document.documentElement.dataset.mode === 'all');
    expect(await page.$$eval('.still', (stills) => stills.every((still) => still.getClientRects().length > 0))).toBe(
      true,
    );
    await page.close();
    await site.close();
  });
});
