import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults } from '../browser/axe.ts';
import { withSite } from '../browser/open.ts';
import { settled, stepIds } from '../browser/story.ts';
import { LANGUAGES, templates } from '../browser/templates.ts';

const site = withSite();

const WIDTHS = [320, 1440];
const THEMES = ['light', 'dark'] as const;
const MODES = ['?mode=scroll', '?mode=step', '?mode=all'];

/**
 * Opens a page whose scripts run, or one that was loaded and built without any. Axe needs timers, which a page without
 * scripts does not have: they are allowed again once it stands, and its own scripts then do not run.
 */
async function open(address: string, width: number, scripts: boolean): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width, height: 800 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: !scripts });
  await page.goto(site.url + address);
  await cdp.send('Emulation.setScriptExecutionDisabled', { value: false });
  return page;
}

/** What axe finds wrong with a page, or a part of it, in each theme, with the theme before each line. */
async function faultsInThemes(page: Page, within?: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of THEMES) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await axeFaults(page, within)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

describe.each(LANGUAGES)('in "%s"', (language, home) => {
  const pages = [...templates(language), ...(home === '' ? ['404.html'] : [])];
  // Without scripts the story is always read in one way.
  const ways = pages.flatMap((path) => (path === '' ? MODES : [path]));

  describe.each(WIDTHS)('at %i px, in the light and in the dark', (width) => {
    it.each(ways)('axe finds nothing wrong with /%s', async (path) => {
      const page = await open(home + path, width, true);
      expect(await faultsInThemes(page)).toEqual([]);
      await page.close();
    });

    it.each(pages)('nor without scripts, with /%s', async (path) => {
      const page = await open(home + path, width, false);
      expect(await page.evaluate(() => document.documentElement.dataset.mode ?? 'all')).toBe('all');
      expect(await faultsInThemes(page)).toEqual([]);
      await page.close();
    });

    it('nor with any step that the reader scrolls to', async () => {
      const page = await open(`${home}?mode=scroll`, width, true);
      for (const id of await stepIds(page)) {
        await page.evaluate((step) => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' }), id);
        expect((await settled(page)).step).toBe(id);
        for (const part of ['.stage', `[id="${id}"]`]) expect(await faultsInThemes(page, part), id).toEqual([]);
      }
      await page.close();
    });

    it('nor with any step that stands alone', async () => {
      const page = await open(`${home}?mode=step`, width, true);
      for (const id of await stepIds(page)) {
        await page.evaluate((step) => (location.hash = step), id);
        await page.waitForSelector(`[id="${id}"][data-here]`);
        for (const part of [`[id="${id}"]`, '[data-turn]']) expect(await faultsInThemes(page, part), id).toEqual([]);
      }
      await page.close();
    });
  });
});
