import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DURATION } from '../../src/player/flight.ts';
import { withSite } from '../browser/open.ts';
import { goTo, pinnedMarks, settled, stepIds, stillMarks } from '../browser/story.ts';

const site = withSite();

async function openPage(reducedMotion: 'reduce' | 'no-preference'): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 390, height: 844 }, reducedMotion });
  await page.goto(site.url);
  return page;
}

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

/** One frame of a move: whether the canvas stands over the picture, and where counted marks are seen, in its units. */
interface Frame {
  readonly at: number;
  readonly drawn: boolean;
  readonly settled: boolean;
  readonly box: readonly number[];
}

/** Goes to steps, each after some milliseconds, and notes every frame of a little more than a second. */
function watch(page: Page, jumps: readonly (readonly [number, string])[]): Promise<Frame[]> {
  return page.evaluate(async (visits) => {
    const figure = document.querySelector('[data-figure]');
    const canvas = figure?.querySelector('canvas');
    if (!figure || !canvas) throw new Error('nothing moves here');
    const copy = document.createElement('canvas');
    const pen = copy.getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('no canvas');
    const unit = (): number => copy.width / 400;
    const pixels = (): Uint8ClampedArray => {
      Object.assign(copy, { width: 200, height: 180 });
      pen.drawImage(canvas, 0, 0, copy.width, copy.height);
      return pen.getImageData(0, 0, copy.width, copy.height).data;
    };
    /** The box of the pixels in the colour of counted marks. */
    const boxOfPixels = (data: Uint8ClampedArray): number[] => {
      const xs: number[] = [];
      const ys: number[] = [];
      for (let at = 0; at < data.length; at += 4) {
        const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(at, at + 4);
        if (alpha < 100 || red - green < 60 || red - blue < 60) continue;
        xs.push((at / 4) % copy.width);
        ys.push(Math.floor(at / 4 / copy.width));
      }
      if (xs.length === 0) return [];
      const [left, right] = [Math.min(...xs), Math.max(...xs) + 1];
      const [top, bottom] = [Math.min(...ys), Math.max(...ys) + 1];
      return [left, top, right, bottom].map((value) => value / unit());
    };
    const boxOfMarks = (): number[] => {
      const shown = [...figure.querySelectorAll<HTMLElement>('.picture')].find(
        (box) => box.style.contentVisibility !== 'hidden',
      );
      const box = shown?.querySelector<SVGGElement>('[data-tone="counted"]')?.getBBox();
      return box ? [box.x, box.y, box.x + box.width, box.y + box.height] : [];
    };
    const seen: Frame[] = [];
    const until = performance.now() + 1100 + Math.max(...visits.map(([after]) => after));
    for (const [after, id] of visits) setTimeout(() => document.getElementById(id)?.scrollIntoView(), after);
    while (performance.now() < until) {
      const data = pixels();
      // Its paper hides the picture, to the last corner.
      const drawn = data[3] === 255 && data.at(-1) === 255;
      const box = drawn ? boxOfPixels(data) : boxOfMarks();
      seen.push({ at: performance.now(), drawn, settled: figure.hasAttribute('data-settled'), box });
      await new Promise(requestAnimationFrame);
    }
    return seen;
  }, jumps);
}

describe('a move', () => {
  it('is drawn over the picture while it runs, and the still’s own marks stand there at rest', async () => {
    const page = await openPage('no-preference');
    const [from, to] = await movingPair(page);
    await goTo(page, from);
    await settled(page);
    const frames = await watch(page, [[0, to]]);
    const drawn = frames.filter((frame) => frame.drawn && !frame.settled);
    expect(drawn.length).toBeGreaterThan(3);
    expect(new Set(drawn.map(({ box }) => box.join())).size).toBeGreaterThan(3);
    expect(frames.at(-1)).toMatchObject({ drawn: false, settled: true });
    expect(await pinnedMarks(page)).toEqual(await stillMarks(page, to));
    expect(await page.locator('[data-figure] svg').count()).toBe(1);
    await page.close();
  });

  it('never jumps when it is interrupted: no frame moves a mark further than a move’s own pace allows', async () => {
    const page = await openPage('no-preference');
    const [from, to] = await movingPair(page);
    await goTo(page, from);
    await settled(page);
    const frames = await watch(page, [
      [0, to],
      [260, from],
      [420, to],
    ]);
    const seen = frames.filter(({ box }) => box.length > 0);
    expect(seen.filter(({ drawn }) => drawn).length).toBeGreaterThan(3);
    // Cubic easing is at most three times as fast as an even pace; the frame is 400 units wide. Frames of the canvas
    // come from another thread: one of them may be shown late.
    const fastest = (3 * 400) / DURATION;
    for (const [index, { at, box }] of seen.slice(1).entries()) {
      const before = seen[index];
      const far = Math.max(...box.map((value, side) => Math.abs(value - (before?.box[side] ?? value))));
      expect(far).toBeLessThanOrEqual(fastest * (Math.max(at - (before?.at ?? at), 17) + 34) + 20);
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
