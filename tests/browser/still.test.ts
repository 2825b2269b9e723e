import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { expectedStep, goTo, ready, stepIds } from './story.ts';

const site = withSite();

/** What a reader sees of each step: its words and its still, and how strongly. */
async function visibleSteps(
  page: Page,
): Promise<{ id: string; words: number; chart: string | null; marks: number; area: number; faint: number }[]> {
  return page.$$eval('[data-step]', (steps) =>
    steps.map((step) => {
      const still = step.querySelector('svg[data-chart]');
      const box = still?.getBoundingClientRect();
      const opacities = [step, ...step.querySelectorAll('*')].map((node) => Number(getComputedStyle(node).opacity));
      const painted = [...(still?.querySelectorAll('path[data-key]') ?? [])].filter((path) => {
        const style = getComputedStyle(path);
        return style.visibility === 'visible' && (style.fill !== 'none' || style.stroke !== 'none');
      });
      return {
        id: step.id,
        words: (step.querySelector('.words') as HTMLElement).innerText.length,
        chart: still?.getAttribute('data-chart') ?? null,
        marks: painted.length,
        area: (box?.width ?? 0) * (box?.height ?? 0),
        faint: Math.min(...opacities),
      };
    }),
  );
}

async function expectWhole(page: Page): Promise<void> {
  const steps = await visibleSteps(page);
  expect(steps.length).toBeGreaterThanOrEqual(14);
  for (const step of steps) {
    expect(step.words, `${step.id}: words`).toBeGreaterThan(80);
    expect(step.marks, `${step.id}: marks`).toBeGreaterThan(1);
    expect(step.area, `${step.id}: area of the still`).toBeGreaterThan(40_000);
    expect(step.faint, `${step.id}: opacity`).toBe(1);
  }
}

describe('every step shows its words and its own still', () => {
  it('with scripts off', async () => {
    for (const width of [320, 390, 1440]) {
      const page = await site.browser.newPage({ javaScriptEnabled: false, viewport: { width, height: 800 } });
      await page.goto(site.url);
      await expectWhole(page);
      await page.close();
    }
  });

  it('on paper, with scripts on and off', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await site.browser.newPage({ javaScriptEnabled, viewport: { width: 794, height: 1123 } });
      await page.goto(site.url);
      await page.emulateMedia({ media: 'print' });
      await expectWhole(page);
      await page.close();
    }
  });

  it('on a screen too low to pin a graphic', async () => {
    const page = await site.browser.newPage({ viewport: { width: 740, height: 340 } });
    await page.goto(site.url);
    await expectWhole(page);
    await page.close();
  });

  it.each([
    ['does not load', undefined],
    ['is not understood', 'const = '],
    ['fails', 'throw new Error("by way of trial")'],
  ])('when the story’s script %s', async (_, body) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route('**/assets/*.js', (route) =>
      body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
    await page.goto(site.url);
    await expectWhole(page);
    await page.close();
  });
});

describe('a story’s script that is slow', () => {
  const late = async (path: string): Promise<{ page: Page; arrives: () => void }> => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    let arrives: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (arrives = resolve));
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.url + path, { waitUntil: 'commit' });
    await page.locator('footer').last().waitFor({ state: 'attached' });
    return { page, arrives };
  };

  it('is not waited for in the story: every step shows its still, and the ways to read come when it does', async () => {
    const { page, arrives } = await late('?mode=scroll');
    const third = (await stepIds(page))[2] ?? '';
    await goTo(page, third);
    await page.waitForFunction(() => document.documentElement.dataset['mode'] === 'all');
    await expectWhole(page);
    expect(await expectedStep(page)).toBe(third);
    arrives();
    await ready(page);
    await expectWhole(page);
    expect(await page.isChecked('[data-reading] [name="mode"][value="all"]')).toBe(true);
    await page.close();
  });

  it('finds the way to read that was asked for, where the reader has not come to the story yet', async () => {
    const { page, arrives } = await late('?mode=step');
    await page.waitForFunction(() => performance.now() > 6000);
    expect(await page.evaluate(() => document.documentElement.dataset['mode'])).toBe('step');
    arrives();
    await ready(page);
    expect(await page.isChecked('[data-reading] [name="mode"][value="step"]')).toBe(true);
    await page.close();
  });
});

describe('the page', () => {
  it('asks its own origin only, loads no font, and logs no error', async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(site.url, { waitUntil: 'networkidle' });
    await page.keyboard.press('End');
    await page.waitForTimeout(500);
    expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
    expect(asked.filter((url) => /\.(woff2?|ttf|otf)/.test(url))).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('goes on scrolling where a script of somebody else fails', async () => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.route(site.url, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('</head>', '<script src="/none.js"></script></head>');
      await route.fulfill({ response, body });
    });
    await page.goto(site.url, { waitUntil: 'load' });
    const { mode, bar } = await page.evaluate(() =>
      Object.fromEntries(Object.entries(document.documentElement.dataset)),
    );
    expect([mode, bar]).toEqual(['scroll', 'ready']);
    await page.close();
  });

  it('leads every source mark to its source, and every step link to its step', async () => {
    const page = await site.browser.newPage();
    await page.goto(site.url);
    const dead = await page.$$eval('a[href^="#"]', (links) =>
      links
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
    );
    expect(dead).toEqual([]);
    expect(await page.$$eval('a[data-source]', (marks) => marks.length)).toBeGreaterThan(30);
    await page.close();
  });
});
