import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DURATION } from '../../src/player/flight.ts';
import { withSite } from '../browser/open.ts';
import {
  expectedStep,
  goTo,
  noteSettling,
  pinnedMarks,
  ready,
  settled,
  stepIds,
  stillMarks,
} from '../browser/story.ts';

/** The picture may take this long to be the still, from the moment when the step has changed, in milliseconds. */
const SOON = 800;

const site = withSite();
let context: BrowserContext;
let page: Page;
beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  await noteSettling(page);
});
afterEach(async () => {
  await context.close();
});

async function expectStill(): Promise<{ step: string; took: number }> {
  const { step, took = NaN } = await settled(page);
  expect(took, `time to settle at ${step}`).toBeLessThan(SOON);
  expect(await pinnedMarks(page), step).toEqual(await stillMarks(page, step));
  return { step, took };
}

const jumpTo = (y: number): Promise<void> => page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);

describe('the settled graphic equals the still of the step', () => {
  it('at every step, scrolled to slowly', async () => {
    await page.goto(site.url);
    const seen = new Set<string>();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.mouse.move(200, 700);
    for (let y = 0; y < height; y += 240) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(30);
      const step = await page.evaluate(() => document.documentElement.dataset['activeStep'] ?? '');
      if (!seen.has(step)) seen.add((await expectStill()).step);
    }
    expect([...seen].sort()).toEqual((await stepIds(page)).sort());
  });

  it('after each of fifty jumps', async () => {
    await page.goto(site.url);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const times: number[] = [];
    // A fixed walk over the whole page: the golden ratio visits every part of it.
    for (let jump = 1; jump <= 50; jump++) {
      await jumpTo(Math.round(((jump * 0.6180339887) % 1) * height));
      times.push((await expectStill()).took);
    }
    // They are moves: a clock that stands still would find every one of them in time.
    expect(Math.max(...times)).toBeGreaterThan(DURATION / 2);
  });

  it('after End, Home, and a jump while a move is under way', async () => {
    await page.goto(site.url);
    await page.keyboard.press('End');
    await page.waitForFunction(() => scrollY + innerHeight > document.documentElement.scrollHeight - 2);
    expect((await expectStill()).step).toBe((await stepIds(page)).at(-1));
    await page.keyboard.press('Home');
    await page.waitForFunction(() => scrollY === 0);
    expect((await expectStill()).step).toBe((await stepIds(page))[0]);
    for (const step of await stepIds(page)) {
      await goTo(page, step);
      await page.waitForTimeout(120);
    }
    await expectStill();
  });

  it('when the page is loaded at a step, reloaded there, and reached by Back', async () => {
    for (const step of await stepIds(await fresh())) {
      await page.goto('about:blank');
      await page.goto(`${site.url}#${step}`);
      expect((await expectStill()).step, 'loaded').toBe(step);
      await page.reload();
      expect((await expectStill()).step, 'reloaded').toBe(step);
    }
    const here = await page.evaluate(() => scrollY);
    await page.goto(`${site.url}404.html`);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    await expectStill();
    expect(Math.abs((await page.evaluate(() => scrollY)) - here)).toBeLessThan(50);
  });

  it('after the window has changed its size, turned, and its text has grown', async () => {
    await page.goto(site.url);
    const [, , , step = ''] = await stepIds(page);
    await goTo(page, step);
    await expectStill();
    for (const size of [
      { width: 1440, height: 900 },
      { width: 768, height: 1024 },
      { width: 360, height: 640 },
    ]) {
      await page.setViewportSize(size);
      await page.waitForTimeout(300);
      await expectStill();
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = '130%'));
    await page.waitForTimeout(300);
    await expectStill();
  });
});

describe('a window that is turned', () => {
  it.each([
    [390, 844],
    [768, 1024],
  ])('leaves the reader at the step, at %i x %i, there and back', async (width, height) => {
    await page.setViewportSize({ width, height });
    await page.goto(site.url);
    await ready(page);
    const ids = await stepIds(page);
    const moved: string[] = [];
    for (const [index, step] of ids.entries()) {
      if (index % 5 !== 1) continue;
      await goTo(page, step);
      await page.evaluate(() => scrollBy({ top: 80, behavior: 'instant' }));
      await expectStill();
      for (const size of [
        { width: height, height: width },
        { width, height },
      ]) {
        await page.setViewportSize(size);
        // Long enough for all that looks again after a change of size to have looked.
        await page.waitForTimeout(400);
        const active = await page.evaluate(() => document.documentElement.dataset['activeStep']);
        const at = await expectedStep(page);
        if (active !== step || at !== step) moved.push(`${step} at ${size.width}: ${active}, ${at}`);
      }
    }
    expect(moved).toEqual([]);
  });
});

describe('a window whose edge is drawn', () => {
  it.each([
    ['in', 1440, 390, 900, 900],
    ['out', 390, 1440, 900, 900],
    ['down', 1440, 1440, 700, 900],
  ])('%s, bit by bit, leaves the reader at the step', async (_, from, to, low, high) => {
    await page.setViewportSize({ width: from, height: low });
    await page.goto(site.url);
    await ready(page);
    const ids = await stepIds(page);
    const parts = 25;
    const moved: string[] = [];
    for (const step of ids.filter((_, index) => index % 8 === 2)) {
      await page.setViewportSize({ width: from, height: low });
      await goTo(page, step);
      await page.evaluate(() => scrollBy({ top: 120, behavior: 'instant' }));
      await expectStill();
      for (let part = 1; part <= parts; part++) {
        const share = part / parts;
        await page.setViewportSize({
          width: Math.round(from + (to - from) * share),
          height: Math.round(low + (high - low) * share),
        });
      }
      await page.waitForTimeout(400);
      const at = await expectedStep(page);
      if (at !== step) moved.push(`${step}: ${at}`);
    }
    expect(moved).toEqual([]);
  });
});

describe('the address', () => {
  it('follows the reader without a new entry in the history', async () => {
    await page.goto('about:blank');
    await page.goto(site.url);
    const ids = await stepIds(page);
    for (const id of ids.slice(0, 4)) {
      await goTo(page, id);
      await page.waitForTimeout(700);
    }
    expect(new URL(page.url()).hash).toBe(`#${ids[3]}`);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });
});

async function fresh(): Promise<Page> {
  await page.goto(site.url);
  return page;
}
