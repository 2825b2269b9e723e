import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeParts } from '../../src/desk/take-parts.ts';
import { serve } from '../../tools/serve.mjs';
import { DAYS } from '../record/released.ts';
import { openHost } from '../browser/host.ts';
import { desk, editions } from './editions.ts';
import { launch } from '../browser/open.ts';
import { look, openCopy, SITUATIONS } from '../browser/copies.ts';
import { pinnedMarks, settled, stillMarks } from '../browser/story.ts';

const story = `editions/${DAYS.released}/index.html`;
const { data, prepared, released, later } = editions();
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Everything in the data folder, by name. */
function written(): Record<string, string> {
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );
}

const read = (site: string, page: string): string => readFileSync(join(site, page), 'utf8');
const partsOf = (site: string): object => Object.fromEntries(takeParts(site, DAYS.released, null).parts);

describe('a release', () => {
  it('stores what readers saw, says so, and passes the gate', () => {
    expect(released.output).toContain(`ledger.json: ${DAYS.released} is released, on 2026-03-02`);
    expect(released.status).toBe(0);
    const printed = released.output.split('\n').filter((line) => /^(frozen|ledger\.json|next)\b/.test(line));
    expect(read('docs', 'editors.md'), 'the editor’s guide').toContain(printed.join('\n'));
    expect(desk(data, 'src/desk/check.ts')).toEqual({ status: 0, output: '' });
    const parts = JSON.parse(read(join(data, 'frozen', DAYS.released), 'parts.json')) as Record<string, string>;
    expect(Object.keys(parts)).toContain('en/story.html');
    for (const name of Object.keys(parts)) {
      expect(partsOf(prepared)).toHaveProperty([name], read(join(data, 'frozen', DAYS.released), name));
    }
  });

  it('run again changes nothing', () => {
    const before = written();
    const again = desk(data, 'src/desk/edition.ts', '--release', DAYS.released);
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
    const older = Object.values(partsOf(later)).join('');
    expect(older).not.toContain('roughly');
    expect(older).not.toContain('data-anew');
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

describe('a correction that a later edition made', () => {
  const WAS = 'roughly 210 containers';
  const NOW = 'roughly 205 containers';

  it('stands at the number itself, and leads to what was wrong', async () => {
    const site = await serve({ folder: later, base: '/' });
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(site.url);
    const mark = page.locator('data[data-id="c1"] + a.fix').first();
    expect(await mark.getAttribute('title')).toContain(WAS);
    await mark.click();
    const entry = page.locator('#correction-fix-c1');
    expect(await entry.evaluate((one) => one.matches(':target'))).toBe(true);
    expect(await entry.innerText()).toContain(`was ${WAS}, now ${NOW}. Why: five of the boxes were sheds`);
    await page.close();
    await site.close();
  });

  it('stands above the older edition that carries the wrong number, outside of what never changes', async () => {
    const site = await serve({ folder: later, base: '/' });
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}editions/${DAYS.released}/`);
    const status = page.locator('.frame', { hasText: 'Corrected since' }).first();
    expect(await status.innerText()).toContain(`This edition says ${WAS}; now it is ${NOW}`);
    expect(await page.locator('[data-frozen] data[data-id="c1"]').first().getAttribute('value')).toBe('210');
    await status.getByRole('link', { name: 'The correction' }).first().click();
    expect(new URL(page.url()).pathname).toBe('/corrections/');
    const entry = page.locator('[data-correction="fix-c1"]');
    expect(await entry.innerText()).toMatch(/Boxes in winter[^]*210[^]*205[^]*Five of the boxes were sheds/);
    await page.close();
    await site.close();
  });

  it.each(SITUATIONS)('is told in a copy pinned before, which no new drawing reaches, %s', async (_, sandbox) => {
    const pinned = `embed/timeline/winter/v/${DAYS.released}/`;
    const stored = read(join(data, 'frozen', DAYS.released), 'en/embed/timeline/winter.html');
    expect(read(later, `${pinned}index.html`).split(stored)).toHaveLength(2);
    const [site, host] = [await serve({ folder: later, base: '/' }), await openHost()];
    const page = await openCopy(browser, host, site.url + pinned, sandbox);
    const news = expect.stringContaining('roughly 210 is now roughly 205.') as string;
    await expect.poll(() => page.frames()[1]?.$eval('html', look)).toMatchObject({ lacking: [], news });
    await page.close();
    await site.close();
    host.close();
  });

  it('is first on the page of what changed, with both pictures, and the editions lead there', async () => {
    const site = await serve({ folder: later, base: '/' });
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}editions/`);
    await page.locator(`a[href="/editions/${DAYS.next}/changes/"]`).first().click();
    expect(await page.locator('main h2').first().innerText()).toBe('Corrections');
    expect(await page.locator('#correction [data-record="c1"]').innerText()).toContain(`from ${WAS} to ${NOW}`);
    expect(await page.locator('[data-side="before"] svg[data-chart]').count()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.close();
    await site.close();
  });

  it('is told to machines: as linked data, and in both feeds under one name', () => {
    const linked = [...read(later, 'index.html').matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    const article = linked.map(([, json = '']) => json).find((json) => json.includes('CorrectionComment'));
    expect(article).toContain('five of the boxes were sheds');
    const atom = read(later, 'feed.xml');
    expect(atom.match(/<entry>/g)).toHaveLength(4);
    expect(atom).toContain('<![CDATA[Correction: Boxes in winter]]></title>');
    const { items } = JSON.parse(read(later, 'feed.json')) as {
      items: { id: string; title: string; date_published: string }[];
    };
    const item = items.find(({ title }) => title.includes('Correction: Boxes in winter'));
    expect(item?.date_published).toMatch(/^2026-04-02/);
    expect(atom).toContain(`<id>${item?.id}</id>`);
  });
});
