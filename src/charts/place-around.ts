import { least, range, sum } from 'd3';
import { FRAME, LEADING, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label } from '../scene/scene.ts';
import type { Box } from '../scene/shapes.ts';
import { textWidth } from '../scene/text-width.ts';

/** A point that wants its name beside it, at least `radius` away from its middle. */
export interface Spot {
  readonly key: string;
  /** The name, and what goes below it. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

type PlacedLabel = Pick<Label, 'key' | 'x' | 'y' | 'anchor' | 'lines'>;

/** The area that two boxes have in common. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

function boxOf({ lines, x, y, anchor }: PlacedLabel): Box {
  const width = Math.max(...lines.map((text) => textWidth(text, SIZE.label)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - 11, width, height: 15 + (lines.length - 1) * LEADING.label };
}

function outside({ x, y, width, height }: Box): number {
  const over =
    Math.max(0, MARGIN - x) +
    Math.max(0, x + width - FRAME.width + MARGIN) +
    Math.max(0, MARGIN - y) +
    Math.max(0, y + height - FRAME.height + MARGIN);
  return over * 1000;
}

/**
 * The label moved into the frame, where it has room in it. One moved sideways is anchored in its middle: text wider than
 * was reserved then leaves the frame last, and smaller text stays near its point.
 */
function within(label: PlacedLabel): PlacedLabel {
  const { x, y, width, height } = boxOf(label);
  const inside = (from: number, size: number, frame: number): number =>
    Math.max(MARGIN, Math.min(from, frame - MARGIN - size));
  const lower = { ...label, y: label.y + inside(y, height, FRAME.height) - y };
  const left = inside(x, width, FRAME.width);
  return left === x ? lower : { ...lower, x: left + width / 2, anchor: 'middle' };
}

/** The lines as they are, and with the name broken in two where it can be: a narrower one may stand nearer. */
function breaks([name = '', ...below]: readonly string[]): (readonly string[])[] {
  const parts = name.split(/(?<=[ -])/);
  const halves = range(1, parts.length).map((at) =>
    [parts.slice(0, at), parts.slice(at)].map((half) => half.join('').trim()),
  );
  const best = least(halves, (half) => Math.max(...half.map((text) => textWidth(text, SIZE.label))));
  return [[name, ...below], ...(best ? [[...best, ...below]] : [])];
}

function candidates(spot: Spot): PlacedLabel[] {
  return [0, 1.2, 2.4, 3.2].flatMap((further) =>
    breaks(spot.lines).flatMap((lines) => around({ ...spot, lines }, further)),
  );
}

/** The places on all sides of a point, some lines away from it. */
function around({ key, lines, x, y, radius }: Spot, further: number): PlacedLabel[] {
  const more = (lines.length - 1) * LEADING.label;
  const gap = radius + 3 + further * 12;
  const level = y + 4 - more / 2;
  const above = y - gap * 0.7 - more;
  const below = y + gap * 0.7 + 9;
  const places = [
    [x + gap, level, 'start'],
    [x - gap, level, 'end'],
    [x, y - gap - more, 'middle'],
    [x, y + gap + 10, 'middle'],
    [x + gap * 0.7, above, 'start'],
    [x + gap * 0.7, below, 'start'],
    [x - gap * 0.7, above, 'end'],
    [x - gap * 0.7, below, 'end'],
  ] as const;
  return places.map(([left, top, anchor]) => within({ key, lines, x: left, y: top, anchor }));
}

/** How often each name is given the chance to move, once all the others stand. */
const ROUNDS = 3;

/**
 * Stands each name at the side of its point where it covers least of the other names, points
 * and `taken` boxes, and never outside the frame if there is any way.
 */
export function placeAround(spots: readonly Spot[], taken: readonly Box[]): PlacedLabel[] {
  const points = spots.map(({ x, y }): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 }));
  const placed = new Map<string, PlacedLabel>();
  for (const spot of Array.from({ length: ROUNDS }, () => spots).flat()) {
    placed.delete(spot.key);
    const others = [...taken, ...points, ...placed.values().map(boxOf)];
    const costs = candidates(spot).map((label, rank) => {
      const box = boxOf(label);
      return { label, cost: outside(box) + sum(others, (other) => overlap(box, other)) + rank * 0.01 };
    });
    const best = least(costs, ({ cost }) => cost);
    if (best) placed.set(spot.key, best.label);
  }
  return [...placed.values()];
}
