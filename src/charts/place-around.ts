import { FRAME, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label } from '../scene/scene.ts';
import type { Box } from '../scene/shapes.ts';
import { textWidth } from '../scene/text-width.ts';

/** A point that wants its name beside it, at least `radius` away from its middle. */
export interface Spot {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type PlacedLabel = Pick<Label, 'key' | 'x' | 'y' | 'anchor'> & { readonly text: string };

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

function boxOf({ text, x, y, anchor }: PlacedLabel): Box {
  const width = textWidth(text, SIZE.label);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - 11, width, height: 15 };
}

function outside({ x, y, width, height }: Box): number {
  const over =
    Math.max(0, MARGIN - x) +
    Math.max(0, x + width - FRAME.width + MARGIN) +
    Math.max(0, MARGIN - y) +
    Math.max(0, y + height - FRAME.height + MARGIN);
  return over * 1000;
}

function candidates({ key, text, x, y, radius }: Spot): PlacedLabel[] {
  return [0, 1.2, 2.4].flatMap((further): PlacedLabel[] => {
    const gap = radius + 3 + further * 12;
    return [
      { key, text, x: x + gap, y: y + 4, anchor: 'start' },
      { key, text, x: x - gap, y: y + 4, anchor: 'end' },
      { key, text, x, y: y - gap, anchor: 'middle' },
      { key, text, x, y: y + gap + 10, anchor: 'middle' },
      { key, text, x: x + gap * 0.7, y: y - gap * 0.7, anchor: 'start' },
      { key, text, x: x + gap * 0.7, y: y + gap * 0.7 + 9, anchor: 'start' },
      { key, text, x: x - gap * 0.7, y: y - gap * 0.7, anchor: 'end' },
      { key, text, x: x - gap * 0.7, y: y + gap * 0.7 + 9, anchor: 'end' },
    ];
  });
}

/**
 * Stands each name at the side of its point where it covers least of the other names, points
 * and `taken` boxes, and never outside the frame if there is any way.
 */
export function placeAround(spots: readonly Spot[], taken: readonly Box[]): PlacedLabel[] {
  const points = spots.map(({ x, y }): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
  const placed: PlacedLabel[] = [];
  for (const spot of spots) {
    const cost = (label: PlacedLabel, rank: number): number => {
      const box = boxOf(label);
      const hits = [...taken, ...points, ...placed.map(boxOf)].reduce((sum, other) => sum + overlap(box, other), 0);
      return outside(box) + hits + rank * 0.01;
    };
    const ranked = candidates(spot).map((label, rank) => ({ label, cost: cost(label, rank) }));
    const best = ranked.reduce((least, next) => (next.cost < least.cost ? next : least));
    placed.push(best.label);
  }
  return placed;
}
