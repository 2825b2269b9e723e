import { range } from 'd3';
import type { Observation } from '../record/schema.ts';
import type { Mark } from '../scene/scene.ts';
import { type Box, line, railcar } from '../scene/shapes.ts';

/** How many cars a number stands for: the ceiling of a bound, the number itself otherwise, none without one. */
export function carsOf({ upTo, value }: Observation): number {
  return Math.round(upTo ?? value ?? 0);
}

/** How cars stand: in rows of `perRow` from the left, one slot each. */
export interface Grid {
  readonly x: number;
  readonly y: number;
  readonly perRow: number;
  /** Distance from car to car along a row, and from row to row. */
  readonly slot: number;
  readonly rowHeight: number;
  readonly carLength: number;
  readonly carWidth: number;
}

/** A slot in whole units, where that takes little of it: numbers with few digits are what makes many cars light. */
export function wholeSlot(slot: number): number {
  return slot < 3 ? slot : Math.floor(slot);
}

/** The boxes of `count` cars in a grid, row by row. */
export function gridOfCars(count: number, grid: Grid): Box[] {
  return range(count).map((index) => ({
    x: grid.x + (index % grid.perRow) * grid.slot,
    y: grid.y + Math.floor(index / grid.perRow) * grid.rowHeight,
    width: grid.carLength,
    height: grid.carWidth,
  }));
}

/** Height of a grid of `count` cars, from its first row's top to its last row's foot. */
export function gridHeight(count: number, grid: Grid): number {
  return (Math.ceil(count / grid.perRow) - 1) * grid.rowHeight + grid.carWidth;
}

/** Cars as marks: the n-th box is the car of key `ROLE:n`, counted from one. */
export function carMarks(role: string, boxes: readonly Box[]): Mark[] {
  return boxes.map((box, index) => ({ key: `${role}:${index + 1}`, d: railcar(box) }));
}

/** The space of a yard: parallel tracks, cars spread evenly over them. */
export interface Yard {
  readonly tracks: number;
  /** The most cars that stand on one track. */
  readonly perTrack: number;
  readonly top: number;
  readonly spacing: number;
  readonly left: number;
  readonly slot: number;
  readonly carLength: number;
  readonly carWidth: number;
}

/** The middle of a track, counted from 0 at the top. */
function trackY(yard: Yard, track: number): number {
  return yard.top + track * yard.spacing;
}

/**
 * The boxes of `count` cars standing in a yard: on as few of its middle tracks as hold them, as
 * evenly as possible, coupled, each row starting a little further in than its neighbour. The
 * arrangement is schematic.
 */
export function parkedCars(count: number, yard: Yard): Box[] {
  const tracks = Math.min(yard.tracks, Math.ceil(count / yard.perTrack));
  const above = Math.floor((yard.tracks - tracks) / 2);
  return range(tracks).flatMap((track) => {
    const standing = Math.floor(count / tracks) + (track < count % tracks ? 1 : 0);
    const indent = ((track * 5) % 3) * (yard.slot / 3) + (yard.perTrack - standing) * (yard.slot / 2);
    const start = yard.left + Math.round(indent);
    return range(standing).map((index) => ({
      x: start + index * yard.slot,
      y: trackY(yard, above + track) - yard.carWidth / 2,
      width: yard.carLength,
      height: yard.carWidth,
    }));
  });
}

/** The tracks of a yard, as lines from edge to edge. */
export function trackMarks(yard: Yard, width: number): Mark[] {
  return range(yard.tracks).map((track) => ({
    key: `track:${track + 1}`,
    d: line(0, trackY(yard, track), width, trackY(yard, track)),
  }));
}

/** The counted cars as one small block: a mark of a day or of a place. */
export interface Flag {
  readonly cars: Mark[];
  /** The block's box: it stands to one side of its pole, its foot at the pole's. */
  readonly box: Box;
}

/**
 * All cars as a block that flies like a flag beside a pole.
 * @param side which side of the pole's `x` the block is on; `foot` is the block's lower edge.
 */
export function flagOfCars(count: number, x: number, foot: number, side: 'left' | 'right'): Flag {
  const perRow = Math.max(7, Math.ceil(Math.sqrt(count / 1.5)));
  const size = { perRow, slot: 26 / perRow, rowHeight: 17.5 / perRow, carLength: 23 / perRow, carWidth: 13.4 / perRow };
  const height = gridHeight(Math.max(count, 1), { x: 0, y: 0, ...size });
  const box = { x: side === 'left' ? x - 26 : x, y: foot - height, width: 26, height };
  return { cars: carMarks('car', gridOfCars(count, { x: box.x, y: box.y, ...size })), box };
}
