import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { languagesOf } from '../charts/pictures.ts';
import { withSite } from './open.ts';
import { ready } from './story.ts';

const WIDTHS = [320, 360, 390, 768, 1440, 1920];
/** The story in each language, by its path under the site's address. */
const STORIES = languagesOf('data').map((language, at) => [language, at === 0 ? '' : `${language}/`] as const);

const site = withSite();

/** Labels of every still that leave its frame, overlap each other, or are too small or too large on screen. */
function labelFaults(page: Page): Promise<string[]> {
  return page.$$eval('[data-step] svg[data-chart]', (stills) =>
    stills.flatMap((still) => {
      const frame = still.getBoundingClientRect();
      const scale = frame.width / (still as SVGSVGElement).viewBox.baseVal.width;
      const where = `${still.getAttribute('data-chart')}/${still.getAttribute('data-state')}`;
      const labels = [...still.querySelectorAll('text')].map((text) => {
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
        const { left, right } = text.getBoundingClientRect();
        // From the letters' own height: line boxes are taller, in some faces by half.
        const baseline = (character: number): number => frame.top + text.getStartPositionOfChar(character).y * scale;
        const top = baseline(0) - 0.9 * size;
        const bottom = baseline(text.getNumberOfChars() - 1) + 0.22 * size;
        return { text: text.textContent, size, box: { left, right, top, bottom } };
      });
      return labels.flatMap(({ text, size, box }, index) => {
        const faults: string[] = [];
        const over = Math.max(
          frame.left - box.left,
          box.right - frame.right,
          frame.top - box.top,
          box.bottom - frame.bottom,
        );
        if (over > 1) faults.push(`${where}: "${text}" leaves the frame by ${over.toFixed(1)} px`);
        if (size < 10.9 || size > 18.3) faults.push(`${where}: "${text}" is ${size.toFixed(1)} px`);
        for (const other of labels.slice(index + 1)) {
          const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (x > 1 && y > 1)
            faults.push(`${where}: "${text}" overlaps "${other.text}" by ${x.toFixed(0)} x ${y.toFixed(0)} px`);
        }
        return faults;
      });
    }),
  );
}

describe.each(STORIES)('in "%s"', (_, story) => {
  it('no label is cut, covered, too small or too large at any width', async () => {
    // Without scripts only the width decides, and not how a page came to it.
    const page = await site.browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${site.url}${story}`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await labelFaults(page), `at ${width}`).toEqual([]);
    }
    await page.close();
  });

  it.each(WIDTHS)('nothing scrolls sideways at %i px, and the graphic leaves room for the words', async (width) => {
    const height = width < 500 ? 640 : 900;
    const page = await site.browser.newPage({ viewport: { width, height } });
    await page.goto(`${site.url}${story}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    if (width < 960) {
      const part = await page.$eval('.stage', (stage) => stage.getBoundingClientRect().height / innerHeight);
      expect(part).toBeLessThanOrEqual(0.551);
    }
    await page.close();
  });

  it.each([320, 360, 390])(
    'the bar of a phone shows the date of every step at %i px, whole but for why a day is not known',
    async (width) => {
      const page = await site.browser.newPage({ viewport: { width, height: 640 } });
      await page.goto(`${site.url}${story}`);
      await ready(page);
      const cut = await page.$$eval('[data-step-link]', (links) => {
        const [place, date] = [document.querySelector('[data-where]'), document.querySelector('[data-where-date]')];
        const box = date?.parentElement?.getBoundingClientRect();
        if (!place || !date || !box) return ['there is no bar'];
        return (links as HTMLElement[]).flatMap(({ dataset: { text = '', date: day = '' } }) => {
          place.replaceChildren(text);
          date.replaceChildren(day);
          const range = document.createRange();
          range.selectNodeContents(date);
          const { right, bottom } = range.getBoundingClientRect();
          return right <= box.right && bottom <= box.bottom && date.scrollHeight <= date.clientHeight ? [] : [day];
        });
      });
      // That stands last, behind a comma. The date before it says "by" in its words, and the step says all of it.
      const dates = width < 390 ? cut.filter((day) => !day.includes(',')) : cut;
      expect(dates).toEqual([]);
      await page.close();
    },
  );

  describe('the first screen', () => {
    it.each([
      [390, 844],
      [768, 1024],
      [1440, 900],
    ])('holds question, answer, number, notice and start at %i x %i', async (width, height) => {
      const page = await site.browser.newPage({ viewport: { width, height } });
      await page.goto(`${site.url}${story}`);
      for (const part of ['h1', '.answer', '.number', '.notice', '.start']) {
        expect(await page.$eval(part, (node) => node.getBoundingClientRect().bottom), part).toBeLessThanOrEqual(height);
      }
      await page.close();
    });
  });
});
