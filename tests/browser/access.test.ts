import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { goTo, ready, stepIds } from './story.ts';

const site = withSite();

/** What has the focus, if the pinned graphic covers it. */
function coveredFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const box = focused?.getBoundingClientRect();
    if (!focused || !box || focused.closest('.stage')) return undefined;
    const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return over?.closest('.stage') ? `${focused.outerHTML.slice(0, 80)} at ${Math.round(box.top)}` : undefined;
  });
}

describe('with the keyboard', () => {
  it.each([
    [390, 844],
    [360, 640],
  ])('no focus stands under the pinned graphic at %i x %i, forwards or backwards', async (width, height) => {
    const page = await site.browser.newPage({ viewport: { width, height } });
    await page.goto(site.url);
    const stops = await page.$$eval('.steps a, .steps summary', (all) => all.length);
    const covered: string[] = [];
    await page.focus('.steps a');
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let stop = 0; stop < Math.min(stops, 70); stop++) {
        await page.keyboard.press(key);
        await page.waitForTimeout(15);
        const found = await coveredFocus(page);
        if (found) covered.push(`${key}: ${found}`);
      }
    }
    expect(covered).toEqual([]);
    await page.close();
  });

  it('Escape shuts the list of steps and gives the focus back', async () => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}#${(await stepsOf(page))[2]}`);
    await page.click('.where summary');
    await page.focus('.where details[open] a');
    await page.keyboard.press('Escape');
    expect(await page.$('.where details[open]')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.close();
  });
});

describe('in the panels of the bar', () => {
  it.each(
    [
      [390, 844],
      [768, 1024],
      [1440, 900],
    ].flatMap(([width = 0, height = 0]) => ['scroll', 'step', 'all'].map((mode) => [width, height, mode] as const)),
  )('no key but the choice of a way to read scrolls the story at %i x %i, read by %s', async (width, height, mode) => {
    const page = await site.browser.newPage({ viewport: { width, height } });
    await page.goto(site.url);
    const id = (await stepsOf(page))[5] ?? '';
    await page.goto(`${site.url}?mode=${mode}#${id}`);
    await ready(page);
    await page.waitForFunction((step) => document.documentElement.dataset['activeStep'] === step, id);
    // Into the step, so that both a line up and a line down would be seen.
    await page.evaluate(() => scrollBy({ top: 150, behavior: 'instant' }));
    const begin = await page.evaluate(() => scrollY);
    const moved: string[] = [];
    for (const summary of ['.where > details:first-child > summary', '[data-reading] > summary']) {
      // By the mouse, where it stands: a tool that scrolls to what it clicks would move the reader.
      const box = await page.locator(summary).boundingBox();
      await page.mouse.click((box?.x ?? 0) + 10, (box?.y ?? 0) + 10);
      for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowUp', 'Tab', 'Shift+Tab', 'Escape']) {
        // In the list of steps an arrow is for the panel.
        if (key.startsWith('Arrow') && !summary.includes('reading')) continue;
        await page.keyboard.press(key);
        await page.waitForTimeout(60);
        const now = await page.evaluate(() => scrollY);
        if (now !== begin) moved.push(`${summary} ${key}: ${now - begin}`);
      }
    }
    await page.waitForTimeout(300);
    moved.push(...((await page.evaluate(() => scrollY)) === begin ? [] : ['later']));
    expect(moved).toEqual([]);
    await page.close();
  });

  it.each(['PageDown', ' '])('%j goes no further than the words that are in sight', async (key) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(site.url);
    await ready(page);
    await goTo(page, (await stepsOf(page))[3] ?? '');
    await page.mouse.click(200, 700);
    const { before, free } = await page.evaluate(() => ({
      before: scrollY,
      free: innerHeight - (document.querySelector('.stage')?.getBoundingClientRect().bottom ?? 0),
    }));
    await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    await page.waitForTimeout(300);
    const gone = (await page.evaluate(() => scrollY)) - before;
    expect(gone).toBeLessThanOrEqual(free);
    await page.close();
  });

  it('words that are looked for are not found under the graphic', async () => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(site.url);
    await ready(page);
    const words = await page.$$eval('[data-step] .words p:last-child', (all) =>
      all.slice(2, 6).map((paragraph) => paragraph.textContent.slice(0, 24)),
    );
    const hidden: string[] = [];
    for (const text of words) {
      // Looked for from below, they come in at the top.
      const top = await page.evaluate(async (asked) => {
        scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
        getSelection()?.selectAllChildren(document.querySelector('footer') ?? document.body);
        const finder = window as unknown as { find(text: string, exact: boolean, back: boolean): boolean };
        if (!finder.find(asked, true, true)) return undefined;
        await new Promise((seen) => setTimeout(seen, 200));
        return getSelection()?.getRangeAt(0).getBoundingClientRect().top;
      }, text);
      const foot = await page.$eval('.stage', (stage) => stage.getBoundingClientRect().bottom);
      if (top === undefined || top < foot) hidden.push(`${text}: ${top}`);
    }
    expect(hidden).toEqual([]);
    await page.close();
  });
});

describe('large text', () => {
  it.each([320, 390, 1440])('twice the size, nothing is cut off at %i px', async (width) => {
    const page = await site.browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(site.url);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    const cut = await page.$$eval('h1, h2, h3, p, figcaption, .start, li', (all) =>
      all
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => node.outerHTML.slice(0, 80)),
    );
    expect(cut).toEqual([]);
    await page.close();
  });
});

async function stepsOf(page: Page): Promise<string[]> {
  await page.goto(site.url);
  return stepIds(page);
}
