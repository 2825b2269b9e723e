import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../tools/serve.mjs';
import { DAYS } from '../record/released.ts';
import { ENGINES, type Engine } from '../browser/engines.ts';
import { editions } from './editions.ts';
import { type Host, openHost } from '../browser/host.ts';
import { launch } from '../browser/open.ts';
import { look, openCopy, SITUATIONS } from '../browser/copies.ts';

const PINNED = `embed/timeline/winter/v/${DAYS.released}/`;
const GONE = 'embed/timeline/autumn/';
const TOLD = 'Corrected on March 9, 2026: roughly 210 is now roughly 205.';
const { prepared: before, later: after } = editions();

let browser: Browser;
let host: Host;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await serve({ folder: after });
  browser = await launch();
  host = await openHost();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  host.close();
});

const frozen = (site: string): string =>
  /<article[^>]* data-frozen[\s\S]*<\/article>/.exec(readFileSync(join(site, PINNED, 'index.html'), 'utf8'))?.[0] ?? '';

/** Opens a page of another origin that shows the pinned picture. */
const hosted = (sandbox: string, query = ''): Promise<Page> =>
  openCopy(browser, host, site.url + PINNED + query, sandbox);

describe('a correction published after a picture was pinned', () => {
  it('changes nothing between the tags of its frozen part', () => {
    expect(frozen(before)).toContain('<svg data-chart="timeline"');
    expect(frozen(after)).toBe(frozen(before));
  });

  it.each(SITUATIONS)('is told above it, %s', async (_, sandbox) => {
    const page = await hosted(sandbox);
    const frame = page.frames()[1];
    const line = frame?.locator('[data-news]');
    if (sandbox === ' sandbox=""') {
      // Scripts do not run there: what is shown is looked up from outside.
      expect(await line?.evaluate((node) => getComputedStyle(node, '::before').content)).toBe(`"${TOLD}"`);
      expect(await line?.locator('span').isVisible()).toBe(false);
    } else {
      await expect.poll(() => line?.textContent()).toBe(`${TOLD} What changed`);
      expect(await line?.getAttribute('role')).toBe('note');
      expect(await line?.locator('a').getAttribute('href')).toBe(`/editions/${DAYS.next}/changes/`);
    }
    await page.close();
  });

  it('says of a quoted value that it no longer holds', async () => {
    const page = await hosted(' sandbox="allow-scripts"', '?quote=c1:210');
    await expect
      .poll(() => page.frames()[1]?.locator('[data-news]').textContent())
      .toContain('The quoted value, 210, is now roughly 205.');
    await page.close();
  });

  it('moves nothing: the embed is as tall as before', async () => {
    const heights: number[] = [];
    for (const folder of [before, after]) {
      const served = await serve({ folder });
      const page = await browser.newPage({ viewport: { width: 320, height: 900 } });
      await page.goto(served.url + PINNED, { waitUntil: 'networkidle' });
      heights.push(await page.evaluate(() => document.body.getBoundingClientRect().height));
      await page.close();
      await served.close();
    }
    expect(heights[1]).toBe(heights[0]);
  });

  it('leaves the heights of meta.json right within two pixels', async () => {
    for (const path of [PINNED, 'embed/timeline/winter/', GONE, 'embed/yard/', 'embed/voices/all/']) {
      const meta = JSON.parse(readFileSync(join(after, path, 'meta.json'), 'utf8')) as {
        heights: Record<string, number>;
      };
      const page = await browser.newPage();
      await page.goto(site.url + path);
      for (const width of [320, 375, 600, 700]) {
        await page.setViewportSize({ width, height: 400 });
        const height = await page.evaluate(() => document.body.getBoundingClientRect().height);
        expect(Math.abs(height - (meta.heights[width] ?? 0)), `${path} at ${width}: ${height}`).toBeLessThanOrEqual(2);
      }
      await page.close();
    }
  });
});

describe('the address of a picture that a later edition left out', () => {
  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('keeps the last picture, and says why it is gone and what to see instead, %s', async (_, javaScriptEnabled) => {
    const page = await browser.newPage({ javaScriptEnabled, viewport: { width: 320, height: 900 } });
    await page.goto(site.url + GONE, { waitUntil: 'networkidle' });
    expect(await page.locator('[data-news]').isVisible()).toBe(true);
    expect(await page.locator('.gone p').allTextContents()).toEqual([
      'Left out: Winter says it better.',
      expect.stringContaining('Instead: A state'),
    ]);
    expect(await page.locator('.gone a').getAttribute('href')).toBe('/embed/timeline/winter/');
    expect(await page.locator('svg[data-chart="timeline"][data-state="autumn"]').isVisible()).toBe(true);
    await page.close();
  });

  it('is reached by the parameter too, keeps its files, and its page of codes says so', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}embed/timeline/?state=autumn`);
    await page.waitForURL(`**/${GONE}?state=autumn`);
    for (const file of ['chart.png', 'chart.svg', 'data.csv', 'meta.json', 'oembed.json', 'kit.zip', 'changes.atom'])
      expect(existsSync(join(after, GONE, file)), file).toBe(true);
    await page.goto(`${site.url}${GONE}share/`);
    expect(await page.locator('main').textContent()).toContain('Winter says it better.');
    expect(await page.locator('[data-kind="pinned"] [data-code="figure"]').isVisible()).toBe(true);
    expect(await page.locator('[data-kind="following"]').count()).toBe(0);
    await page.close();
  });
});

describe.each(Object.entries(ENGINES))('in %s', (name, start) => {
  let engine: Engine | undefined;
  beforeAll(async () => {
    engine = await start?.();
  });
  afterAll(() => engine?.close());

  it.skipIf(!start).each(SITUATIONS)(
    `everything is there and the correction is told, %s${start ? '' : ` (NOT CHECKED: this machine has no ${name})`}`,
    async (_, sandbox) => {
      const address = host.page(
        `<!doctype html><iframe${sandbox} src="${site.url}${PINNED}" style="width:375px;height:880px;border:0"></iframe>`,
      );
      await expect
        .poll(() => engine?.inFrame(address, look), { timeout: 20_000 })
        .toEqual({ lacking: [], rows: true, news: sandbox === ' sandbox=""' ? TOLD : `${TOLD} What changed` });
    },
  );
});
