import { LEADING, SIZE } from './frame.ts';
import type { Label } from './scene.ts';
import { textWidth } from './text-width.ts';

/** A label that wants to stand above a point of an axis. */
export interface Wish {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** What stands on the axis at `x` and reaches up into the labels' levels: how far to the right, and how high. */
  readonly over?: { readonly width: number; readonly height: number };
}

/** Where the label came to stand: `level` 0 is nearest the axis, the next one is a line further away. */
export interface Placed extends Wish {
  readonly anchor: Label['anchor'];
  readonly textX: number;
  readonly level: number;
}

const GAP = 12;

/**
 * Stands labels above their points, on as few levels as keep them apart, none outside `[low, high]`.
 * @returns the placed labels, and how many levels they take.
 */
export function placeLabels(
  wishes: readonly Wish[],
  [low, high]: readonly [number, number],
): { placed: Placed[]; levels: number } {
  const taken: [number, number][][] = [];
  const take = (level: number, span: [number, number]): void => void (taken[level] ??= []).push(span);
  const levelsUnder = ({ over }: Wish): number => (over ? Math.max(0, Math.ceil(over.height / LEADING.label)) : 0);
  for (const wish of wishes) {
    const [from, to] = [wish.x, wish.x + (wish.over?.width ?? 0)];
    for (let level = 0; level < levelsUnder(wish); level++) take(level, [from, to]);
  }
  const placed = wishes
    .toSorted((a, b) => a.x - b.x)
    .map((wish): Placed => {
      const width = textWidth(wish.text, SIZE.label);
      const left = Math.max(low, Math.min(wish.x - width / 2, high - width));
      const isFree = (spans: readonly [number, number][]): boolean =>
        spans.every(([from, to]) => left > to + GAP || left + width < from - GAP);
      const lowest = levelsUnder(wish);
      const free = taken.findIndex((spans, at) => at >= lowest && isFree(spans));
      const level = free < 0 ? Math.max(lowest, taken.length) : free;
      take(level, [left, left + width]);
      if (wish.x - width / 2 < low) return { ...wish, anchor: 'start', textX: low, level };
      if (wish.x + width / 2 > high) return { ...wish, anchor: 'end', textX: high, level };
      return { ...wish, anchor: 'middle', textX: wish.x, level };
    });
  return { placed, levels: taken.length };
}

/** The height of that many levels of labels, in scene units. */
export function levelsHeight(levels: number): number {
  return levels * LEADING.label;
}
