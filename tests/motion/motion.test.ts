import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DURATION } from '../../src/player/flight.ts';
import { withSite } from '../browser/open.ts';
import { type Box, shift, watchFrames } from './frames.ts';
import { goTo, pinnedMarks, settled, stepIds, stillMarks } from '../browser/story.ts';

/** How much of a move a millisecond is at its steepest: cubic easing is at most three times as fast as an even pace. */
const STEEPEST = 3 / DURATION;

/** What a frame may add, in units of the stills: a dot on each side, and what an order that comes late catches up. */
const ALLOWANCE = 10;

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

/** The box around boxes. */
function around(boxes: readonly Box[]): Box {
  return [Math.min, Math.min, Math.max, Math.max].map((end, side) => end(...boxes.map((box) => box[side] ?? NaN)));
}

/** Two steps, with the box of the counted marks at each and how far it goes, and the mark that moves most. */
interface FarPair {
  readonly from: { readonly id: string; readonly box: Box };
  readonly to: { readonly id: string; readonly box: Box };
  readonly far: number;
  readonly farthest: number;
}

/** The two steps with the same counted marks between which their box goes farthest. */
async function farthestPair(page: Page): Promise<FarPair> {
  const stills = await page.$$eval('[data-step]', (steps) =>
    steps.map((step) => {
      // On a page that scrolls, stills are not laid out and have no boxes.
      const still = step.querySelector('svg[data-chart]')?.cloneNode(true) as SVGSVGElement;
      document.body.append(still);
      const marks = [...still.querySelectorAll<SVGPathElement>('g.counted > [data-key]')].map((mark) => {
        const { x, y, width, height } = mark.getBBox();
        return { key: mark.dataset['key'] ?? '', box: [x, y, x + width, y + height] };
      });
      still.remove();
      marks.sort((one, other) => (one.key < other.key ? -1 : 1));
      return { id: step.id, keys: marks.map(({ key }) => key).join(), boxes: marks.map(({ box }) => box) };
    }),
  );
  const pairs = stills.flatMap((from, index) =>
    stills
      .slice(index + 1)
      .filter(({ keys }) => keys !== '' && keys === from.keys)
      .map((to): FarPair => ({
        from: { id: from.id, box: around(from.boxes) },
        to: { id: to.id, box: around(to.boxes) },
        far: shift(around(from.boxes), around(to.boxes)),
        farthest: Math.max(...from.boxes.map((box, mark) => shift(box, to.boxes[mark] ?? []))),
      })),
  );
  const [farthest] = pairs.sort((one, other) => other.far - one.far);
  if (!farthest) throw new Error('no two steps share all counted marks');
  return farthest;
}

describe('a move', () => {
  it('is drawn over the picture while it runs, and the still’s own marks stand there at rest', async () => {
    const page = await openPage('no-preference');
    const [from, to] = await movingPair(page);
    await goTo(page, from);
    await settled(page);
    const frames = await watchFrames(page, to);
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
    const { from, to, far, farthest } = await farthestPair(page);
    expect(far).toBeGreaterThan(20 * ALLOWANCE);
    const turns = [
      { to: from.id, box: from.box, far: 0.7 * far },
      { to: to.id, box: to.box, far: 0.7 * far },
    ];
    for (let tries = 1, told = false; !told; tries++) {
      expect(tries, 'tries: frames come too far apart to tell a jump, or too late to interrupt').toBeLessThan(6);
      await goTo(page, from.id);
      await settled(page);
      const frames = await watchFrames(page, to.id, turns);
      const seen = frames.filter(({ box }) => box.length > 0);
      const changes = seen.slice(1).map((frame, index) => {
        const before = seen[index] ?? frame;
        return { gone: shift(before.box, frame.box), passed: Math.max(0, frame.at - before.at) };
      });
      for (const { gone, passed } of changes)
        expect(gone).toBeLessThanOrEqual(STEEPEST * farthest * passed + ALLOWANCE);
      const moving = frames.slice(
        frames.findIndex((frame) => !frame.settled),
        frames.findLastIndex((frame) => !frame.settled),
      );
      // Going on from where the move began would be a jump further than this, and frames so far apart would hide it.
      told = !moving.some((frame) => frame.settled) && changes.every(({ gone }) => gone < far / 2);
      // There, back and there again, as far as it came each time.
      if (told) expect(changes.reduce((sum, { gone }) => sum + gone, 0)).toBeGreaterThan(1.6 * far);
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
