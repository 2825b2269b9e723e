import { describe, expect, it } from 'vitest';
import { cssHeight, enough, heightAt, heightIn, plus } from '../../src/publish/height.ts';

/** Text of so many letters, 7 px each, in lines of 18 px, below a picture. */
const needed = (letters: number) => (width: number) =>
  Math.ceil((letters * 7) / (width - 32)) * 18 + 0.9 * (width - 32);

describe('a height', () => {
  it.each([0, 90, 400, 1500])(
    'is enough at every width for text of %i letters, and at most two lines more',
    (letters) => {
      const height = enough(needed(letters));
      for (let width = 280; width <= 640; width++) {
        const spare = heightAt(height, width) - needed(letters)(width);
        expect(spare, `at ${width} px`).toBeGreaterThanOrEqual(0);
        expect(spare, `at ${width} px`).toBeLessThan(letters > 1000 ? 110 : 46);
      }
    },
  );

  it('grows no more where the embed grows no more', () => {
    const height = enough(needed(400));
    expect(heightAt(height, 1200)).toBe(heightAt(height, 640));
  });

  it('is read back from the length that it is printed as', () => {
    const height = plus(enough(needed(400)), 109);
    expect(heightIn(`<p style="min-height:${cssHeight(height, '100cqw')}">`)).toEqual(height);
    expect(heightIn('<p>')).toBeUndefined();
  });
});
