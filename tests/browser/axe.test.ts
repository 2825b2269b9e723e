import { describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { withSite } from './open.ts';
import { settled, stepIds } from './story.ts';
import { LANGUAGES, templates } from './templates.ts';

const site = withSite();
const [language, home] = LANGUAGES[0] ?? ['', ''];
const PHONE = { width: 390, height: 844 };

describe('axe finds nothing wrong', () => {
  it.each([...templates(language), '404.html'])('with /%s', async (path) => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(site.url + home + path);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('with the graphic at any step of the story', { timeout: 120_000 }, async () => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(`${site.url}${home}?mode=scroll`);
    for (const step of await stepIds(page)) {
      await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
      await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, step);
      await settled(page);
      expect(await axeFaults(page, '.pinned'), step).toEqual([]);
    }
    await page.close();
  });

  it('with the story read one step at a time', async () => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(`${site.url}${home}?mode=step`);
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('with the panels of the bar open', async () => {
    const page = await site.browser.newPage({ viewport: PHONE });
    await page.goto(`${site.url}${home}?mode=scroll`);
    await page.waitForFunction(() => !document.querySelector<HTMLElement>('[data-reading]')?.hidden);
    for (const summary of await page.locator('.where summary').all()) {
      await summary.click();
      expect(await axeFaults(page, '.stage')).toEqual([]);
    }
    await page.close();
  });
});
