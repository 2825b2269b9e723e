import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { pinnedMarks, settled, stepIds, stillMarks } from './story.ts';

const site = withSite();

async function openPage(reducedMotion: 'reduce' | 'no-preference'): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion });
  await page.goto(site.url);
  return page;
}

const goTo = (page: Page, step: string): Promise<void> =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);

/** The first two steps in a row whose stills share marks but not their places. */
async function movingPair(page: Page): Promise<[string, string]> {
  const ids = await stepIds(page);
  for (const [index, id] of ids.entries()) {
    const next = ids[index + 1];
    if (!next) break;
    const keys = (marks: string[]): Set<string> => new Set(marks.map((mark) => mark.split('|').slice(0, 2).join()));
    const [from, to] = [await stillMarks(page, id), await stillMarks(page, next)];
    const shared = [...keys(from)].filter((key) => key.startsWith('path') && keys(to).has(key));
    if (shared.length > 20 && from.some((mark) => mark.startsWith('path') && !to.includes(mark))) return [id, next];
  }
  throw new Error('no two steps in a row share moving marks');
}

describe('a move', () => {
  it('draws few paths while it runs, and the still’s own marks at rest', async () => {
    const page = await openPage('no-preference');
    const [from, to] = await movingPair(page);
    await goTo(page, from);
    await settled(page);
    const atRest = (await pinnedMarks(page)).length;
    await goTo(page, to);
    await page.waitForFunction(() => !document.querySelector('[data-figure]')?.hasAttribute('data-settled'));
    await page.waitForTimeout(150);
    const flying = await page.$$eval('[data-figure] svg path', (paths) => paths.length);
    expect(flying).toBeLessThan(15);
    expect(atRest).toBeGreaterThan(5 * flying);
    await settled(page);
    expect(await pinnedMarks(page)).toEqual(await stillMarks(page, to));
    await page.close();
  });

  it('never jumps when it is interrupted: no frame moves a mark further than a move’s own pace allows', async () => {
    const page = await openPage('no-preference');
    const [from, to] = await movingPair(page);
    await goTo(page, from);
    await settled(page);
    const steps = await page.evaluate(
      async ([a, b]) => {
        const centre = (): number[] => {
          const boxes = [...document.querySelectorAll('[data-figure] [data-tone="counted"]')].map((layer) =>
            (layer as SVGGElement).getBBox(),
          );
          const widest = boxes.sort((one, two) => two.width - one.width)[0];
          return widest ? [widest.x, widest.y, widest.width, widest.height] : [];
        };
        const jump = (id: string | undefined): void => document.getElementById(id ?? '')?.scrollIntoView();
        const seen: { at: number; box: number[] }[] = [];
        const until = performance.now() + 1100;
        jump(b);
        setTimeout(() => jump(a), 260);
        setTimeout(() => jump(b), 420);
        while (performance.now() < until) {
          seen.push({ at: performance.now(), box: centre() });
          await new Promise(requestAnimationFrame);
        }
        return seen;
      },
      [from, to],
    );
    // Cubic easing is at most three times as fast as an even pace; the frame is 400 units wide, a move 420 ms long.
    const fastest = (3 * 400) / 420;
    for (const [index, { at, box }] of steps.slice(1).entries()) {
      const before = steps[index];
      const far = Math.max(...box.map((value, side) => Math.abs(value - (before?.box[side] ?? value))));
      expect(far).toBeLessThanOrEqual(fastest * Math.max(at - (before?.at ?? at), 17) + 20);
    }
    await page.close();
  });
});

describe('with less motion asked for', () => {
  it('the still is simply there, and nothing animates', async () => {
    const page = await openPage('reduce');
    for (const step of await stepIds(page)) {
      await goTo(page, step);
      await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, step);
      expect(await page.$eval('[data-figure]', (figure) => figure.hasAttribute('data-settled'))).toBe(true);
      expect(await pinnedMarks(page)).toEqual(await stillMarks(page, step));
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }
    await page.close();
  });

  it('obeys the setting at once when it changes on the page', async () => {
    const page = await openPage('no-preference');
    const [from, to] = await movingPair(page);
    await goTo(page, from);
    await settled(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await goTo(page, to);
    await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, to);
    expect(await pinnedMarks(page)).toEqual(await stillMarks(page, to));
    await page.close();
  });
});
