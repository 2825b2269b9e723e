import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { withSite } from './open.ts';
import { ready } from './story.ts';
import { LANGUAGES, templates } from './templates.ts';

const site = withSite();
const [language, home] = LANGUAGES[0] ?? ['', ''];
const PHONE = { width: 390, height: 844 };

/** What a page has many of, all alike. */
const MANY = ['[data-step]', '.entry', 'tbody > tr', '.sources li'];

/** Leaves the first few of what a page has many of: axe is slow with all of them, and they have their turn in the matrix. */
const leaveFew = (page: Page): Promise<void> =>
  page.evaluate((many) => {
    for (const kind of many) {
      for (const list of new Set([...document.querySelectorAll(kind)].map((one) => one.parentElement)))
        for (const one of [...(list?.querySelectorAll(`:scope > :is(${kind})`) ?? [])].slice(3)) one.remove();
    }
  }, MANY);

/** All but the evidence, which evidence.test.ts looks at whole. */
const PAGES = [...templates(language).filter((path) => path !== 'evidence/'), '404.html'];

describe('axe finds nothing wrong', () => {
  it.each(PAGES)('with /%s', async (path) => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(site.url + home + path);
    await leaveFew(page);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('with the pictures of all steps', async () => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(`${site.url}${home}?mode=all`);
    expect(await axeFaults(page, '.still')).toEqual([]);
    await page.close();
  });

  it('with the story read one step at a time', async () => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(`${site.url}${home}?mode=step`);
    await leaveFew(page);
    expect(await axeFaults(page, '.scrolly')).toEqual([]);
    await page.close();
  });

  it('with the panels of the bar open', async () => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(`${site.url}${home}?mode=scroll`);
    await ready(page);
    await leaveFew(page);
    for (const summary of await page.locator('.where summary').all()) {
      await summary.click();
      expect(await axeFaults(page, '.stage')).toEqual([]);
    }
    await page.close();
  });
});
