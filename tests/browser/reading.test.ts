import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { goTo, ready, settled, stepIds } from './story.ts';

const site = withSite();

async function open(path = ''): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(site.url + path);
  await ready(page);
  return page;
}

const choose = async (page: Page, name: string, value: string): Promise<void> => {
  await page.evaluate(() => document.querySelector('[data-reading]')?.setAttribute('open', ''));
  // Clicked where it stands: a tool that scrolls to what it clicks would move the reader to another step.
  await page.$eval(`[data-reading] [name="${name}"][value="${value}"]`, (input) => {
    (input as HTMLInputElement).click();
  });
};
const seen = (page: Page): Promise<string[]> =>
  page.$$eval('[data-step]', (steps) => steps.filter((step) => step.checkVisibility()).map(({ id }) => id));
const chosen = (page: Page): Promise<Record<string, string | undefined>> =>
  page.evaluate(() => Object.fromEntries(Object.entries(document.documentElement.dataset)));

describe('one step at a time', () => {
  it('shows the step of the address alone, with its picture, and goes on by real links that move the focus', async () => {
    const page = await open();
    const ids = await stepIds(page);
    await page.close();
    const [, second = '', third = ''] = ids;
    const one = await open(`?mode=step#${second}`);
    expect(await seen(one)).toEqual([second]);
    expect(await one.isVisible(`#${second} svg[data-chart]`)).toBe(true);
    await one.click('[data-turn] [rel="next"]');
    await one.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, third);
    expect(await seen(one)).toEqual([third]);
    expect(await one.evaluate(() => document.activeElement?.textContent)).toBe(await one.textContent(`#${third} h3`));
    await one.goBack();
    await one.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, second);
    expect(await seen(one)).toEqual([second]);
    await one.close();
  });

  it('shows the first step at an address without one, also on the way back, and at one that cannot be read', async () => {
    const page = await open('?mode=step');
    const [first = '', second = ''] = await stepIds(page);
    await page.click('[data-turn] [rel="next"]');
    await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, second);
    await page.goBack();
    await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, first);
    expect(await seen(page)).toEqual([first]);
    await page.close();
    const odd = await open('?mode=step#100%');
    expect(await seen(odd)).toEqual([first]);
    await odd.close();
  });

  it('is chosen and left at the reader’s step, remembered, and named in the address', async () => {
    const page = await open();
    const ids = await stepIds(page);
    const fourth = ids[3] ?? '';
    await goTo(page, fourth);
    await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, fourth);
    const here = (await chosen(page))['activeStep'];
    await choose(page, 'mode', 'step');
    expect(await seen(page)).toEqual([here]);
    expect(new URL(page.url()).searchParams.get('mode')).toBe('step');
    await page.goto(site.url);
    expect((await chosen(page))['mode']).toBe('step');
    await ready(page);
    await choose(page, 'mode', 'scroll');
    expect(await seen(page)).toEqual(ids);
    expect(new URL(page.url()).search).toBe('');
    await page.close();
  });
});

describe('where the mode was chosen', () => {
  it('leads on from the reader’s step, although the address had not followed there yet', async () => {
    const page = await open();
    const [, second = '', , fourth = '', fifth = ''] = await stepIds(page);
    await page.goto(`${site.url}#${second}`);
    await ready(page);
    // In one breath, since the address follows as soon as the page rests.
    const address = await page.evaluate(async (id) => {
      const root = document.documentElement;
      document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
      while (root.dataset['activeStep'] !== id) await new Promise((look) => setTimeout(look, 5));
      const { hash } = location;
      document.querySelector<HTMLInputElement>('[data-reading] [value="step"]')?.click();
      return hash;
    }, fifth);
    expect(address).toBe(`#${second}`);
    expect(new URL(page.url()).hash).toBe(`#${fifth}`);
    await page.click('[data-turn] [rel="prev"]');
    await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, fourth);
    await page.goBack();
    await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, fifth);
    await page.close();
  });

  it.each([
    ['scroll', 'step'],
    ['all', 'step'],
    ['step', 'scroll'],
    ['step', 'all'],
    ['all', 'scroll'],
  ])('after %s and then %s, Back and Forward lead to each step in the mode that holds', async (before, after) => {
    const page = await open();
    const [, second = '', third = '', , fifth = ''] = await stepIds(page);
    await page.goto(`${site.url}?mode=${before}#${second}`);
    await ready(page);
    const at = (step: string): Promise<unknown> =>
      page.waitForFunction(
        (id) => {
          const top = document.getElementById(id)?.getBoundingClientRect().top ?? Infinity;
          const here = document.documentElement.dataset['activeStep'] === id && location.hash === `#${id}`;
          return here && top >= 0 && top <= innerHeight / 2 + 1;
        },
        step,
        { timeout: 3000 },
      );
    for (const step of [third, fifth]) {
      await page.evaluate((id) => document.querySelector<HTMLElement>(`[data-step-link="${id}"]`)?.click(), step);
      await at(step);
      // The browser notes where the reader is when the page has come to rest.
      await page.waitForTimeout(300);
    }
    await choose(page, 'mode', after);
    await at(fifth);
    await page.goBack();
    await at(third);
    await page.goBack();
    await at(second);
    await page.goForward();
    await at(third);
    expect((await chosen(page))['mode']).toBe(after);
    expect(new URL(page.url()).search).toBe(after === 'scroll' ? '' : `?mode=${after}`);
    await page.close();
  });
});

describe('an address that says how to read', () => {
  it('still does so at the next step, although another way is remembered', async () => {
    const page = await open();
    await choose(page, 'mode', 'all');
    const [, second = '', third = ''] = await stepIds(page);
    await page.goto(`${site.url}?mode=scroll#${second}`);
    await ready(page);
    await page.evaluate((id) => document.querySelector<HTMLElement>(`[data-step-link="${id}"]`)?.click(), third);
    await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, third);
    const { search, hash } = new URL(page.url());
    expect([(await chosen(page))['mode'], search, hash]).toEqual(['scroll', '?mode=scroll', `#${third}`]);
    await page.close();
  });
});

describe('the reader’s choices', () => {
  it('show every picture in its step', async () => {
    const page = await open('?mode=all');
    const hidden = await page.$$eval('[data-step] svg[data-chart]', (stills) =>
      stills.filter((still) => !still.checkVisibility()).map((still) => still.getAttribute('data-state')),
    );
    expect(hidden).toEqual([]);
    await page.close();
  });

  it('hold at once and after a reload', async () => {
    const page = await open();
    await choose(page, 'theme', 'dark');
    await choose(page, 'motion', 'none');
    expect(await chosen(page)).toMatchObject({ theme: 'dark', motion: 'none' });
    await page.reload();
    expect(await chosen(page)).toMatchObject({ theme: 'dark', motion: 'none' });
    await page.close();
  });

  it.each(['keeps', 'refuses to keep'])('outlive the system’s own setting, in a browser that %s them', async (how) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    if (how !== 'keeps')
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('refused', 'SecurityError');
          },
        }),
      );
    await page.goto(site.url);
    await ready(page);
    await choose(page, 'motion', 'none');
    for (const reducedMotion of ['reduce', 'no-preference'] as const) {
      await page.emulateMedia({ reducedMotion });
      expect(await chosen(page)).toMatchObject({ motion: 'none' });
      expect(await page.isChecked('[data-reading] [name="motion"][value="none"]')).toBe(true);
    }
    await choose(page, 'motion', 'full');
    expect(await chosen(page)).toMatchObject({ motion: 'full' });
    await page.close();
  });
});

describe('words, marks and sources', () => {
  it('a number lights up its marks and the other places of the same record', async () => {
    const page = await open('?mode=scroll');
    const id = await page.$eval('[data-figure] text.value', (text) => text.getAttribute('data-key')?.split(':')[1]);
    const word = page.locator(`[data-step] [data-id="${id}"]`).first();
    await word.hover();
    expect(await page.$$eval('[data-figure] [data-lit]', (marks) => marks.length)).toBeGreaterThan(0);
    expect(await word.getAttribute('data-lit')).toBe('');
    await page.close();
  });

  it('a mark lights up the words about it, before the first move and after every one', async () => {
    const page = await open('?mode=scroll');
    const ids = await stepIds(page);
    for (const step of ids.slice(0, 3)) {
      await goTo(page, step);
      await settled(page);
      await page.mouse.move(0, 0);
      // Pointed at where it stands: a tool that scrolls to it would move the reader to another step.
      const label = await page.locator('[data-figure] text.value').first().boundingBox();
      if (!label) throw new Error(`no number is shown at ${step}`);
      await page.mouse.move(label.x + label.width / 2, label.y + 8);
      expect(await page.$$eval('.steps [data-lit]', (words) => words.length), step).toBeGreaterThan(0);
    }
    await page.close();
  });

  it('a source opens beside its mark, and Escape gives the focus back', async () => {
    const page = await open();
    const mark = page.locator('[data-step] a[data-source]').first();
    await mark.focus();
    await page.keyboard.press('Enter');
    const note = page.locator('[data-note]');
    expect(await note.isVisible()).toBe(true);
    const entry = await mark.getAttribute('href');
    expect(await note.locator('a[href^="http"]').first().getAttribute('href')).toBe(
      await page.locator(`${entry} a[href^="http"]`).first().getAttribute('href'),
    );
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it('a source’s entry stays in the window when that becomes smaller', async () => {
    const page = await site.browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${site.url}?mode=all`);
    await ready(page);
    // The mark that stands farthest to the right.
    const places = await page.$$eval('[data-step] .words a[data-source]', (links) =>
      links.map((link) => link.getBoundingClientRect().left),
    );
    const mark = page.locator('[data-step] .words a[data-source]').nth(places.indexOf(Math.max(...places)));
    await mark.focus();
    await page.keyboard.press('Enter');
    await page.setViewportSize({ width: 360, height: 500 });
    await expect
      .poll(() =>
        page.$eval('[data-note]', (note) => {
          const { left, top, right, bottom } = note.getBoundingClientRect();
          return note.matches(':popover-open') && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        }),
      )
      .toBe(true);
    await page.close();
  });

  it('a source that a sentence names opens beside its name; words that are selected open nothing', async () => {
    const page = await open('?mode=all');
    const name = page.locator('[data-step] p a[href^="#source-"]:not([data-source])').first();
    const note = page.locator('[data-note]');
    await name.click();
    expect(await note.isVisible()).toBe(true);
    expect(page.url()).not.toContain('#source');
    await page.keyboard.press('Escape');
    const number = page.locator('[data-step] p:has(a[data-source]) data').first();
    await number.scrollIntoViewIfNeeded();
    const box = await number.boundingBox();
    if (!box) throw new Error('no number');
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 4, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width - 8, middle);
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()?.toString())).not.toBe('');
    expect(await note.isVisible()).toBe(false);
    await page.close();
  });
});
