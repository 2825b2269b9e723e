import type { Page } from 'playwright-core';

/** The left, top, right and bottom of something in a picture, in the units of the stills. */
export type Box = readonly number[];

/** A frame of the page: when it was drawn, whether on the canvas over the picture, and where counted marks are seen. */
export interface Frame {
  readonly at: number;
  readonly drawn: boolean;
  readonly settled: boolean;
  readonly box: Box;
}

/** How far the side that moves most has moved from one box to another. */
export function shift(from: Box, to: Box): number {
  return Math.max(...from.map((value, side) => Math.abs(value - (to[side] ?? NaN))));
}

/**
 * Makes every frame of the canvas carry, in its first pixel, the moment that it shows. Another thread draws them, and a
 * busy machine shows some late: by the time at which the page sees them, marks would seem to jump.
 */
async function stampFrames(page: Page): Promise<void> {
  const [painter] = page.workers();
  if (!painter) throw new Error('nothing moves here');
  await painter.evaluate(() => {
    const { now } = Date;
    let asked = 0;
    // What the painter is told when it asks how late it is.
    Date.now = () => (asked = now());
    const pen: {
      fillRect: (this: OffscreenCanvasRenderingContext2D, ...box: [number, number, number, number]) => void;
    } = OffscreenCanvasRenderingContext2D.prototype;
    const { fillRect } = pen;
    pen.fillRect = function (...paper) {
      fillRect.apply(this, paper);
      this.fillStyle = `#${(asked & 0xffffff).toString(16).padStart(6, '0')}`;
      fillRect.call(this, 0, 0, 1, 1);
    };
  });
}

/** Where to go in the middle of a move: as soon as the marks are seen so far from a box, in units of the stills. */
export interface Turn {
  readonly to: string;
  readonly box: Box;
  readonly far: number;
}

/**
 * Goes to a step, and turns on the way there if it is told to.
 * @returns every frame until a little more than a second after the last step that was gone to
 */
export async function watchFrames(page: Page, to: string, turns: readonly Turn[] = []): Promise<Frame[]> {
  await stampFrames(page);
  return page.evaluate(
    async ([first, later]) => {
      const figure = document.querySelector('[data-figure]');
      const canvas = figure?.querySelector('canvas');
      if (!figure || !canvas) throw new Error('nothing moves here');
      const copy = document.createElement('canvas');
      const pen = copy.getContext('2d', { willReadFrequently: true });
      if (!pen) throw new Error('no canvas');
      const pixels = (): Uint8ClampedArray => {
        // Dot for dot, or the moment in the first one would be blurred.
        Object.assign(copy, { width: canvas.width, height: canvas.height });
        pen.drawImage(canvas, 0, 0);
        return pen.getImageData(0, 0, copy.width, copy.height).data;
      };
      /** The box of the pixels in the colour of counted marks. */
      const boxOfPixels = (data: Uint8ClampedArray): number[] => {
        let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
        // All but the first, which tells the moment.
        for (let at = 4; at < data.length; at += 4) {
          const red = data[at] ?? 0;
          if (red - (data[at + 1] ?? 0) < 60 || red - (data[at + 2] ?? 0) < 60) continue;
          const [x, y] = [(at / 4) % copy.width, Math.floor(at / 4 / copy.width)];
          [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), y + 1];
        }
        return right === 0 ? [] : [left, top, right, bottom].map((value) => (value * 400) / copy.width);
      };
      const boxOfMarks = (): number[] => {
        const shown = [...figure.querySelectorAll<HTMLElement>('.picture')].find(
          (box) => box.style.contentVisibility !== 'hidden',
        );
        const box = shown?.querySelector<SVGGElement>('g.counted')?.getBBox();
        return box ? [box.x, box.y, box.x + box.width, box.y + box.height] : [];
      };
      const look = (): Frame => {
        const data = pixels();
        const now = Date.now();
        // Its paper hides the picture, to the last corner.
        const drawn = data[3] === 255 && data.at(-1) === 255;
        const [red = 0, green = 0, blue = 0] = data;
        const late = drawn ? (now - ((red << 16) | (green << 8) | blue)) & 0xffffff : 0;
        const box = drawn ? boxOfPixels(data) : boxOfMarks();
        return { at: now - late, drawn, settled: figure.hasAttribute('data-settled'), box };
      };
      const seen: Frame[] = [];
      const waiting = [...later];
      let until = 0;
      const go = (id: string): void => {
        document.getElementById(id)?.scrollIntoView();
        until = performance.now() + 1100;
      };
      // The end of the move before stands there a little longer.
      while (pixels()[3] !== 0) await new Promise(requestAnimationFrame);
      go(first);
      while (performance.now() < until) {
        const frame = look();
        seen.push(frame);
        const [next] = waiting;
        if (next && frame.box.some((value, side) => Math.abs(value - (next.box[side] ?? value)) >= next.far)) {
          waiting.shift();
          go(next.to);
        }
        await new Promise(requestAnimationFrame);
      }
      return seen;
    },
    [to, turns] as const,
  );
}
