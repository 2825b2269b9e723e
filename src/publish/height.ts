/** A straight line over the width: `slope` pixels for each pixel of width, and `base` pixels. */
export interface Line {
  readonly slope: number;
  readonly base: number;
}

/** A height as a pure function of the width: at each width the highest of a few lines, in CSS pixels. */
export type Height = readonly Line[];

/** The narrowest width that is laid out for, and the one beyond which an embed grows no more. */
export const NARROWEST = 280;
export const WIDEST = 640;

const KNOTS = [NARROWEST, 340, 440, WIDEST] as const;

/**
 * A height that is enough at every width: chords between a few widths, raised over what is needed between them. What is
 * needed falls ever more slowly as lines grow longer, so that the chords together lie above it.
 * @param needed the height that the content needs at a width
 */
export function enough(needed: (width: number) => number): Height {
  return KNOTS.slice(1).map((to, index) => {
    const from = KNOTS[index] ?? NARROWEST;
    const slope = Math.round((1000 * (needed(to) - needed(from))) / (to - from)) / 1000;
    const widths = Array.from({ length: to - from + 1 }, (_, step) => from + step);
    return { slope, base: Math.ceil(Math.max(...widths.map((width) => needed(width) - slope * width))) };
  });
}

/** The height at a width, in whole pixels. */
export function heightAt(height: Height, width: number): number {
  const wide = Math.min(width, WIDEST);
  return Math.ceil(Math.max(...height.map(({ slope, base }) => slope * wide + base)));
}

/** The same height with something of a fixed height below or above. */
export function plus(height: Height, pixels: number): Height {
  return height.map(({ slope, base }) => ({ slope, base: base + pixels }));
}

/**
 * A height as a CSS length.
 * @param width the length that stands for the width there: `100cqw` inside, `100%` for a padding in a host’s page
 */
export function cssHeight(height: Height, width: string): string {
  const terms = height.map(({ slope, base }) => `${slope}*min(${width},${WIDEST}px) + ${base}px`);
  return `max(${terms.join(',')})`;
}

/** The height that `cssHeight` printed first into some markup; `undefined` where it printed none. */
export function heightIn(markup: string): Height | undefined {
  const found = /max\(((?:-?[\d.]+\*min\([^()]*\) \+ -?\d+px,?)+)\)/.exec(markup)?.[1];
  return found
    ?.matchAll(/(-?[\d.]+)\*min\([^()]*\) \+ (-?\d+)px/g)
    .map(([, slope, base]) => ({ slope: Number(slope), base: Number(base) }))
    .toArray();
}
