import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { goTo, ready, settled, stepIds } from './story.ts';
import { readAloud } from './read-aloud.ts';

const site = withSite();

async function open(path = '?mode=scroll', viewport = { width: 390, height: 844 }): Promise<Page> {
  const page = await site.browser.newPage({ viewport });
  await page.goto(site.url + path);
  await ready(page);
  return page;
}

describe('what a screen reader is given', () => {
  it('headings in order under one first, and the graphic by the name of its step', async () => {
    const page = await open();
    const [, second = ''] = await stepIds(page);
    await goTo(page, second);
    await settled(page);
    const told = await readAloud(page);
    const levels = told.flatMap(({ role, level }) => (role === 'heading' ? [level ?? 0] : []));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    expect(told.flatMap(({ role, name }) => (role === 'image' ? [name] : []))).toEqual([
      await page.textContent(`#${second} svg[data-chart] > title`),
    ]);
    expect(told.flatMap(({ role, live }) => (role === 'status' ? [live] : []))).toEqual(['polite']);
    await page.close();
  });

  it('every picture by name and in a sentence, with its table, where all are shown', async () => {
    const page = await open('?mode=all');
    await page.$$eval('[data-step] .table', (tables) => tables.forEach((one) => one.setAttribute('open', '')));
    const told = await readAloud(page);
    const steps = (await stepIds(page)).length;
    const pictures = told.filter(({ role }) => role === 'image');
    expect(pictures.length).toBe(steps);
    expect(pictures.filter(({ name, description }) => !name || !description)).toEqual([]);
    // A table scrolls sideways in a group of its own, which has the name of the picture.
    const tables = told.flatMap(({ role }, at) => (role === 'table' ? [told[at - 1]] : []));
    expect(tables.map((group) => group?.name)).toEqual(pictures.map(({ name }) => name));
    expect(told.filter(({ role }) => role === 'columnheader').length).toBeGreaterThanOrEqual(2 * steps);
    await page.close();
  });
});

describe('with Tab and Enter alone', () => {
  it('the ways to read are opened, and then a step’s source', async () => {
    const page = await open();
    const tabTo = async (selector: string): Promise<void> => {
      for (let stop = 0; stop < 60; stop++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      }
      throw new Error(`Tab does not come to ${selector}`);
    };
    await tabTo('[data-reading] > summary');
    await page.keyboard.press('Enter');
    await tabTo('[data-reading] input');
    expect(await page.isVisible('[data-reading] input:focus')).toBe(true);
    await tabTo('[data-step] a[data-source]');
    const entry = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-note]:popover-open');
    expect(await page.textContent('[data-note] b')).toBe(await page.textContent(`${entry} b`));
    await tabTo('[data-note] a');
    await page.close();
  });
});

describe('the wheel', () => {
  it('moves the page as far as it turns: at the head, over words and graphic on the way, and at the end', async () => {
    const page = await open();
    const ids = await stepIds(page);
    const turn = async (y: number): Promise<number> => {
      await page.mouse.move(200, y);
      const from = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 600);
      await page.waitForFunction((start) => scrollY - start >= 600, from, { timeout: 2000 }).catch(() => undefined);
      // A page that is held back, or that goes on by itself, does so within these frames.
      return page.evaluate(async (start) => {
        for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
        return scrollY - start;
      }, from);
    };
    expect(await turn(600)).toBe(600);
    await goTo(page, ids[Math.floor(ids.length / 2)] ?? '');
    expect([await turn(700), await turn(200)]).toEqual([600, 600]);
    await goTo(page, ids.at(-1) ?? '');
    expect([await turn(700), await turn(700)]).toEqual([600, 600]);
    await page.close();
  });
});

describe('when a phone’s address bar goes and comes back', () => {
  it.each([
    [320, 568],
    [360, 640],
    [390, 844],
  ])('neither the graphic nor the step changes at %i x %i', async (width, height) => {
    const page = await site.browser.newPage({ viewport: { width, height } });
    // No emulation knows the bar. A phone keeps `svh` as it is with the bar, whatever the window's height is.
    await page.route('**/*.css', async (route) => {
      const answer = await route.fetch();
      const css = (await answer.text()).replaceAll(/([\d.]+)svh/g, (_, part) => `${(Number(part) * height) / 100}px`);
      await route.fulfill({ response: answer, body: css });
    });
    await page.goto(`${site.url}?mode=scroll`);
    const bar = async (gone: number): Promise<void> => {
      await page.setViewportSize({ width, height: height + gone });
      await page.waitForFunction((expected) => innerHeight === expected, height + gone);
    };
    const ids = await stepIds(page);
    await goTo(page, ids[Math.floor(ids.length / 2)] ?? '');
    await settled(page);
    const seen = async (): Promise<unknown> => ({
      step: (await settled(page)).step,
      graphic: await page.$eval('.pinned .picture', (picture) => picture.getBoundingClientRect().toJSON() as unknown),
      top: await page.evaluate(() => scrollY),
    });
    const before = await seen();
    for (const gone of [100, 0]) {
      await bar(gone);
      // The steps are measured anew a moment after the window's height has changed.
      await page.waitForTimeout(300);
      expect(await seen(), gone ? 'the bar is gone' : 'the bar is back').toEqual(before);
    }
    await page.close();
  });
});

/** What a page of A4 has room for within a browser’s usual margins, in CSS pixels. */
const SHEET = { width: 718, height: 1047 };

describe('on paper', () => {
  it('no step is longer than a page, ink is dark, and sources tell their addresses, however it is read on screen', async () => {
    const page = await open('?mode=step', SHEET);
    await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await page.emulateMedia({ media: 'print' });
    const steps = await page.$$eval('[data-step]', (all) =>
      all.map((step) => ({ id: step.id, height: step.getBoundingClientRect().height })),
    );
    expect(steps.filter(({ height }) => height < 200 || height > SHEET.height)).toEqual([]);
    expect(await page.isVisible('.stage')).toBe(false);
    const brightness = await page.$eval('[data-step] svg text', (text) =>
      Math.max(...(getComputedStyle(text).fill.match(/\d+/g) ?? ['255']).map(Number)),
    );
    expect(brightness).toBeLessThan(128);
    const untold = await page.$$eval('.sources li a', (links) =>
      links
        .filter((link) => link.textContent !== link.getAttribute('href'))
        .filter((link) => !getComputedStyle(link, '::after').content.includes('http'))
        .map((link) => getComputedStyle(link, '::after').content),
    );
    expect(untold).toEqual([]);
    await page.close();
  });
});
