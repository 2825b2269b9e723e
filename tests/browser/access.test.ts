import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { ready, stepIds } from './story.ts';

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
  )('no key scrolls the story at %i x %i, read by %s', async (width, height, mode) => {
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
      await page.focus(summary);
      await page.keyboard.press('Enter');
      for (const key of ['Tab', 'Tab', 'ArrowDown', 'ArrowUp', 'Tab', 'Shift+Tab', 'Escape']) {
        // In the list of steps an arrow is for the panel.
        if (key.startsWith('Arrow') && !summary.includes('reading')) continue;
        await page.keyboard.press(key);
        await page.waitForTimeout(60);
        const now = await page.evaluate(() => scrollY);
        if (now !== begin) moved.push(`${summary} ${key}: ${now - begin}`);
      }
    }
    expect(moved).toEqual([]);
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
