import type { Browser, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { latestEdition, listedEditions } from '../../src/record/edition.ts';
import { record } from '../../src/record/load.ts';
import { axeFaults, COLOUR_RULES } from './axe.ts';
import { withSite } from './open.ts';

const edition = latestEdition(listedEditions(record()));

const site = withSite();

async function open(options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await site.browser.newPage(options);
  await page.goto(`${site.url}evidence/`);
  return page;
}

const shown = (page: Page): Promise<string[]> =>
  page.$$eval('.entry', (entries) => entries.filter((entry) => entry.checkVisibility()).map(({ id }) => id));

describe('the evidence page without scripts', () => {
  it('lists every record under its own id', async () => {
    const page = await open({ javaScriptEnabled: false });
    const { sources, observations, events, quotes, claims, actors, places } = edition;
    const all = [sources, observations, events, quotes, claims, actors, places].flat().map(({ id }) => id);
    expect((await shown(page)).toSorted()).toEqual(all.toSorted());
    await page.close();
  });

  it('shows only what is chosen, says how much that is, and shows everything again', async () => {
    const page = await open({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const everything = await shown(page);
    expect(await page.locator('.shown').isVisible()).toBe(false);

    await page.locator('#choose_kind_sources').check();
    await page.locator('#choose_grade_primary').check();
    const primary = edition.sources.filter(({ grade }) => grade === 'primary');
    expect(await shown(page)).toEqual(primary.map(({ id }) => id));

    const [first] = primary;
    await page.selectOption('#choose_publisher_list', { label: first?.publisher ?? '' });
    const own = primary.filter(({ publisher }) => publisher === first?.publisher);
    expect(await shown(page)).toEqual(own.map(({ id }) => id));
    expect(await page.locator('.list:visible').count()).toBe(1);

    await page.locator('.shown button').click();
    expect(await shown(page)).toEqual(everything);
    await page.close();
  });

  it('shows the quotations of one strength and of one speaker', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.locator('#choose_kind_quotes').check();
    await page.locator('#choose_strength_denies').check();
    const denials = edition.quotes.filter(({ strength, scope }) => strength === 'denies' && scope === 'question');
    expect(await shown(page)).toEqual(denials.map(({ id }) => id));
    const speaker = denials[0]?.speaker ?? '';
    await page.selectOption('#choose_who_list', speaker);
    expect(await shown(page)).toEqual(denials.filter((one) => one.speaker === speaker).map(({ id }) => id));
    await page.close();
  });
});

describe('the evidence page', () => {
  it('passes axe whole, and with the colours of the dark', async () => {
    const page = await open({ colorScheme: 'light', viewport: { width: 390, height: 844 } });
    expect(await axeFaults(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page, undefined, COLOUR_RULES)).toEqual([]);
    await page.close();
  });

  it('is no wider than a screen of any width, and its pictures stay legible', async () => {
    const page = await open();
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await page.$$eval('.drawn svg', (all) =>
        all.flatMap((svg) => {
          const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width;
          return [...svg.querySelectorAll('text')]
            .filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale < 9.5)
            .map((text) => text.textContent);
        }),
      );
      expect(small, `at ${width}`).toEqual([]);
      const cut = await page.$$eval('.drawn svg text', (all) =>
        all.filter((text) => text.getBoundingClientRect().right > innerWidth).map((text) => text.textContent),
      );
      expect(cut, `at ${width}`).toEqual([]);
    }
    await page.close();
  });

  it('needs no inline style, holds no id twice, and leads nowhere in vain', async () => {
    const page = await open();
    const found = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href') ?? '');
      return {
        inline: document.querySelectorAll('style, main [style]').length,
        twice: ids.filter((id, at) => ids.indexOf(id) !== at),
        dead: links.filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
      };
    });
    expect(found).toEqual({ inline: 0, twice: [], dead: [] });
    const files = await page.$$eval('a[download]', (links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const file of files) expect((await page.request.get(file)).status(), file).toBe(200);
    await page.close();
  });

  it('describes the record as a data set', async () => {
    const page = await open();
    const json = JSON.parse((await page.textContent('script[type="application/ld+json"]')) ?? '') as {
      '@type': string;
      variableMeasured: { propertyID: string }[];
    };
    expect(json['@type']).toBe('Dataset');
    expect(json.variableMeasured.map(({ propertyID }) => propertyID)).toEqual(edition.observations.map(({ id }) => id));
    await page.close();
  });
});
