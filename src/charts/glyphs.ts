import { range } from 'd3';
import { fine, round } from '../scene/coordinate.ts';
import type { Grid } from './cars.ts';

/** What one thing of many looks like: a shape for a kind of railcar, or for a thing in another unit. */
export type Glyph = 'box' | 'tank' | 'ore' | 'plain' | 'train' | 'container';

/** One glyph as relative path data, from its left upper corner and back to it. */
type Shape = (width: number, height: number) => string;

const block = (width: number, height: number): string => `h${fine(width)}v${fine(height)}h${fine(-width)}z`;

/** Blocks side by side that are one thing, such as the cars of a train. */
function blocks(count: number, gap: number): Shape {
  return (width, height) => {
    const each = (width - (count - 1) * gap) / count;
    const parts = range(count).map(() => block(each, height));
    return `${parts.join(`m${fine(each + gap)} 0`)}m${fine(-(count - 1) * (each + gap))} 0`;
  };
}

const SHAPES: Readonly<Record<Glyph, Shape>> = {
  box: block,
  // A tank has round ends.
  tank: (width, height) => {
    const r = fine(height / 2);
    const straight = fine(width - height);
    return `m${r} 0h${straight}a${r} ${r} 0 0 1 0 ${fine(height)}h${-straight}a${r} ${r} 0 0 1 0 ${fine(-height)}zm${-r} 0`;
  },
  // An ore car is open: two bays.
  ore: blocks(2, 0.9),
  // Anything else: a narrow block, so that it is not taken for a freight car.
  plain: (width, height) => `m0 ${fine(height * 0.25)}${block(width, height * 0.5)}m0 ${fine(-height * 0.25)}`,
  train: blocks(4, 1.2),
  container: block,
};

/**
 * As many glyphs as were counted, standing in a grid row by row, as the path of one mark: what was counted together is
 * one thing, and a path of steps that repeat is light to send.
 */
export function gridOfGlyphs(
  count: number,
  glyph: Glyph,
  { x, y, perRow, slot, rowHeight, carLength, carWidth }: Grid,
): string {
  const shape = SHAPES[glyph](carLength, carWidth);
  return range(Math.ceil(count / perRow))
    .map((row) => {
      const standing = Math.min(perRow, count - row * perRow);
      const glyphs = range(standing).map(() => shape);
      return `M${round(x)} ${round(y + row * rowHeight)}${glyphs.join(`m${fine(slot)} 0`)}`;
    })
    .join('');
}
