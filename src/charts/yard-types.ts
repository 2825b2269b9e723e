import { max } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Observation, Place } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { rectangle } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { type Grid, carMarks, carsOf, gridHeight, gridOfCars } from './cars.ts';
import type { Drawing, Wording } from './chart.ts';
import { type Glyph, gridOfGlyphs } from './glyphs.ts';
import { footOf } from './heading.ts';

/** A place, what was counted there before without types, and its part of each row of types. */
interface Side {
  readonly place: Place;
  readonly earlier: Observation;
}

/** The settings of the view, looked up. */
export interface Types {
  readonly sides: readonly Side[];
  readonly rows: readonly { readonly glyph: Glyph; readonly of: readonly Observation[] }[];
}

/**
 * The count by type of an edition.
 * @throws where its charts have no such settings; the gate has refused such a view by now.
 */
export function typesOf(edition: Edition): Types {
  const { types } = edition.charts.yard;
  if (!types) throw new Error('the yard has no "types" in charts.json');
  const observation = (id: string): Observation => find(edition, 'observations', id);
  return {
    sides: types.sides.map(({ place, earlier }) => ({
      place: find(edition, 'places', place),
      earlier: observation(earlier),
    })),
    rows: types.rows.map(({ glyph, of }) => ({ glyph, of: of.map(observation) })),
  };
}

/** Everything counted in the view, oldest first. */
export function observationsOf({ sides, rows }: Types): string[] {
  return [...sides.map(({ earlier }) => earlier), ...rows.flatMap(({ of }) => of)].map(({ id }) => id);
}

const GAP = 16;
const GLYPH = { rowHeight: 7.8, carWidth: 5 } as const;
/** The height of a gap: a line of words fits into it. */
const HOLE = 24;

/** The columns of the places: the first is the wider one. */
function columnsOf(sides: readonly Side[]): { x: number; width: number }[] {
  const width = FRAME.width - 2 * MARGIN;
  if (sides.length < 2) return [{ x: MARGIN, width }];
  const first = Math.round((width - GAP) * 0.57);
  return [
    { x: MARGIN, width: first },
    { x: MARGIN + first + GAP, width: width - GAP - first },
  ];
}

/**
 * Railcars by type, place beside place, a row for each type, one glyph for one railcar, all in one scale. Above them
 * stands what was counted at the same places before: not split by type, and a gap where no number was found.
 */
export function drawTypes(edition: Edition, wording: Wording): Drawing {
  const { sides, rows } = typesOf(edition);
  const { counted } = edition.charts.yard;
  const columns = columnsOf(sides);
  const largest = max(rows, ({ of }) => max(of, carsOf)) ?? 1;
  const slot = Math.max(3, Math.min(7.6, (columns[0]?.width ?? 1) / Math.max(12, Math.ceil(largest / 7))));
  const gridAt = (x: number, y: number, width: number): Grid => ({
    x,
    y,
    perRow: Math.max(1, Math.floor((width + slot * 0.2) / slot)),
    slot,
    carLength: slot * 0.82,
    ...GLYPH,
  });
  const cars: Mark[] = [];
  const gaps: Mark[] = [];
  const glyphs: Mark[] = [];
  const labels: Label[] = [];
  const text = (key: string, role: Label['role'], tone: Label['tone'], x: number, y: number, line: string): void => {
    labels.push({ key, role, tone, x, y, anchor: 'start', lines: [line] });
  };
  const side = (at: number): { x: number; width: number } => columns[at] ?? { x: MARGIN, width: FRAME.width };

  // The places, and what was counted there before.
  let y = 18;
  for (const [at, { place }] of sides.entries())
    text(`place:${place.id}`, 'label', 'ground', side(at).x, y, wording.words(place.name));
  y += LEADING.label + 2;
  const [before] = sides;
  let foot = y;
  for (const [at, { earlier }] of sides.entries()) {
    const { x, width } = side(at);
    const tone = earlier.id === counted ? 'counted' : earlier.value === null ? 'gap' : 'apart';
    const day = wording.when(earlier.observed);
    const value = wording.value(earlier);
    text(`label:${earlier.id}`, 'label', tone, x, y, earlier.value === null ? day : `${day}: ${value}`);
    const grid = gridAt(x, y + 7, width);
    if (earlier.value === null) {
      gaps.push({ key: `gap:${earlier.id}`, d: rectangle({ x, y: y + 7, width, height: HOLE }) });
      text(`value:${earlier.id}`, 'axis', 'gap', x + 8, y + 23, value);
    } else if (earlier.id === counted) cars.push(...carMarks('car', gridOfCars(carsOf(earlier), grid)));
    else glyphs.push({ key: `type:${earlier.id}`, d: gridOfGlyphs(carsOf(earlier), 'box', grid) });
    foot = Math.max(foot, y + 7 + gridHeight(Math.max(carsOf(earlier), 1), grid));
  }

  // The later count, type by type.
  y = foot + 26;
  const later = rows[0]?.of[0];
  if (later) text('axis:later', 'axis', 'quiet', MARGIN, y, wording.when(later.observed, before ? 'date' : 'day'));
  for (const { glyph, of } of rows) {
    y += LEADING.label + 1;
    foot = y;
    for (const [at, observation] of of.entries()) {
      const { x, width } = side(at);
      const name = `${wording.words(observation.label)}: ${wording.value(observation)}`;
      const block = textBlock(name, { key: `value:${observation.id}`, role: 'label', tone: 'ground', x, y, width });
      const grid = gridAt(x, footOf([block]) + 6, width);
      labels.push(block);
      glyphs.push({
        key: `type:${observation.id}`,
        d: gridOfGlyphs(carsOf(observation), glyph, grid),
        title: wording.unit(observation),
      });
      foot = Math.max(foot, grid.y + gridHeight(Math.max(carsOf(observation), 1), grid));
    }
    y = foot + 3;
  }
  return {
    layers: [
      { tone: 'gap', marks: gaps },
      { tone: 'apart', marks: glyphs },
      { tone: 'counted', marks: cars },
    ],
    labels,
  };
}
