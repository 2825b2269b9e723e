import { describe, expect, it } from 'vitest';
import { axeFaults } from '../browser/axe.ts';
import { withSite } from '../browser/open.ts';
import { LANGUAGES, templates } from '../browser/templates.ts';

const site = withSite();

/** The story in each way to read it; everything else as it opens. */
const waysOf = (path: string): string[] =>
  path === '' ? ['?mode=scroll', '?mode=step', '?mode=all'].map((mode) => path + mode) : [path];

const WIDTHS = [320, 1440];
const THEMES = ['light', 'dark'] as const;

describe.each(LANGUAGES)('in "%s"', (language, home) => {
  const pages = [...templates(language).flatMap(waysOf), ...(home === '' ? ['404.html'] : [])];
  describe.each(WIDTHS)('at %i px', (width) => {
    describe.each(THEMES)('in the %s', (colorScheme) => {
      it.each(pages)('axe finds nothing wrong with /%s', async (path) => {
        const page = await site.browser.newPage({ viewport: { width, height: 800 }, colorScheme });
        await page.goto(site.url + home + path);
        expect(await axeFaults(page)).toEqual([]);
        await page.close();
      });

      it.each(pages)('nor without scripts, with /%s', async (path) => {
        const page = await site.browser.newPage({
          viewport: { width, height: 800 },
          colorScheme,
          javaScriptEnabled: false,
        });
        await page.goto(site.url + home + path);
        expect(await axeFaults(page)).toEqual([]);
        await page.close();
      });
    });
  });
});
