import { sum } from 'd3';
import type { Observation, When } from '../record/schema.ts';
import { FRAME, MARGIN } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { type Grid, carsOf, gridHeight } from './cars.ts';
import type { Drawing, Wording } from './chart.ts';
import { footNote } from './foot-note.ts';
import { type Glyph, gridOfGlyphs } from './glyphs.ts';
import { footOf, heading } from './heading.ts';

const WIDE = FRAME.width - 2 * MARGIN;
/** Between a heading and its block, and between a block and the next heading. */
const ABOVE = 10;
const BELOW = 34;

/** How the glyphs of a unit stand: the widest they may be, and their shape. */
const LOOKS: Readonly<Record<string, { glyph: Glyph; slot: number; share: number; flat: number }>> = {
  trains: { glyph: 'train', slot: 46, share: 0.84, flat: 0.26 },
  containers: { glyph: 'container', slot: 16, share: 0.8, flat: 0.62 },
};
const OTHER = { glyph: 'box', slot: 20, share: 0.8, flat: 0.5 } as const;

/** Whether a time is one month, all of it. */
function isMonth({ from, to }: When): boolean {
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return from !== null && from.endsWith('-01') && next.getUTCDate() === 1 && from.slice(0, 7) === to.slice(0, 7);
}

/** Numbers of one unit below each other, a glyph for each thing counted, all of one size; a bound is outlined. */
export function drawBlocks(shown: readonly Observation[], wording: Wording, note: string | undefined): Drawing {
  const { glyph, slot: widest, share, flat } = LOOKS[shown[0]?.unit ?? ''] ?? OTHER;
  const titles = shown.map((one) => {
    const name = `${wording.words(one.label)}, ${wording.when(one.observed, isMonth(one.observed) ? 'month' : 'date')}`;
    return heading(one.id, one.bound === 'none' ? 'apart' : 'bound', wording.unit(one), name, MARGIN, 0, WIDE);
  });
  const words = sum(titles, (title) => footOf(title));
  const foot = footNote(note);
  const room = FRAME.height - 2 * MARGIN - 18 - words - shown.length * ABOVE - (shown.length - 1) * BELOW - foot.height;
  const counts = shown.map((one) => Math.max(1, carsOf(one)));
  const gridOf = (slot: number): Grid => ({
    x: MARGIN,
    y: 0,
    perRow: Math.max(1, Math.floor((WIDE + slot * (1 - share)) / slot)),
    slot,
    rowHeight: slot * flat + Math.max(1, slot * 0.12),
    carLength: slot * share,
    carWidth: slot * flat * 0.8,
  });
  const heightOf = (slot: number): number => sum(counts, (count) => gridHeight(count, gridOf(slot)));
  let slot: number = widest;
  while (slot > 1 && heightOf(slot) > room) slot *= 0.97;
  const grid = gridOf(slot);
  const marks = new Map<'apart' | 'bound', Mark[]>([
    ['apart', []],
    ['bound', []],
  ]);
  const labels: Label[] = [];
  let y = MARGIN + 18;
  for (const [at, one] of shown.entries()) {
    const title = (titles[at] ?? []).map((label) => ({ ...label, y: label.y + y }));
    labels.push(...title);
    const top = footOf(title) + ABOVE;
    const d = gridOfGlyphs(carsOf(one), glyph, { ...grid, y: top });
    if (d)
      marks
        .get(one.bound === 'none' ? 'apart' : 'bound')
        ?.push({ key: `measure:${one.id}`, d, title: wording.unit(one) });
    y = top + gridHeight(counts[at] ?? 1, grid) + BELOW;
  }
  return {
    layers: [...marks].map(([tone, own]) => ({ tone, marks: own })),
    labels: [...labels, ...foot.labels],
  };
}
