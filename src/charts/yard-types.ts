import { max } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Observation, Place } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label, Mark, Tone } from '../scene/scene.ts';
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

/** Between the columns of two places. */
const GAP = 16;
const GLYPH = { rowHeight: 7.8, carWidth: 5 } as const;
/** Between words and the glyphs below them. */
const BELOW = 6;
/** The height of a gap: a line of words fits into it. */
const HOLE = 24;

interface Column {
  readonly x: number;
  readonly width: number;
  /** Where glyphs stand in the column, from a height on. */
  readonly gridFrom: (y: number) => Grid;
}

/** What a part of the picture draws, and where it ends. */
interface Part extends Drawing {
  readonly foot: number;
}

/** The columns of the places, the first the wider one, all with glyphs of one size: as large as the largest number lets them be. */
function columnsOf({ sides, rows }: Types): Column[] {
  const whole = FRAME.width - 2 * MARGIN;
  const first = sides.length < 2 ? whole : Math.round((whole - GAP) * 0.57);
  const boxes = [
    { x: MARGIN, width: first },
    { x: MARGIN + first + GAP, width: whole - GAP - first },
  ];
  const largest = max(rows, ({ of }) => max(of, carsOf)) ?? 1;
  const slot = Math.max(3, Math.min(7.6, first / Math.max(12, Math.ceil(largest / 7))));
  return boxes.slice(0, sides.length).map(({ x, width }) => ({
    x,
    width,
    gridFrom: (y) => ({
      x,
      y,
      perRow: Math.max(1, Math.floor((width + slot * 0.2) / slot)),
      slot,
      carLength: slot * 0.82,
      ...GLYPH,
    }),
  }));
}

const footOfGrid = (one: Observation, grid: Grid): number => grid.y + gridHeight(Math.max(carsOf(one), 1), grid);

/** A place, and what was counted there before: the story's own cars, another count, or a gap where no number was found. */
function drawEarlier({ place, earlier }: Side, column: Column, counted: string, wording: Wording): Part {
  const { x, width } = column;
  const top = MARGIN + 10;
  const text = (key: string, role: Label['role'], tone: Tone, left: number, y: number, words: string): Label =>
    textBlock(words, { key, role, tone, x: left, y, width: width - (left - x) });
  const name = text(`place:${place.id}`, 'label', 'ground', x, top, wording.words(place.name));
  const below = footOf([name]) + LEADING.label + 2;
  const day = wording.when(earlier.observed);
  if (earlier.value === null) {
    const box = { x, y: below + BELOW + 1, width, height: HOLE };
    return {
      layers: [{ tone: 'gap', marks: [{ key: `gap:${earlier.id}`, d: rectangle(box) }] }],
      labels: [
        name,
        text(`label:${earlier.id}`, 'label', 'gap', x, below, day),
        text(`value:${earlier.id}`, 'axis', 'gap', x + 8, box.y + 16, wording.value(earlier)),
      ],
      foot: box.y + box.height,
    };
  }
  const own = earlier.id === counted;
  const tone = own ? 'counted' : 'apart';
  const label = text(`value:${earlier.id}`, 'label', tone, x, below, `${day}: ${wording.value(earlier)}`);
  const grid = column.gridFrom(footOf([label]) + BELOW + 1);
  const marks = own
    ? carMarks('car', gridOfCars(carsOf(earlier), grid))
    : [{ key: `type:${earlier.id}`, d: gridOfGlyphs(carsOf(earlier), 'box', grid) }];
  return { layers: [{ tone, marks }], labels: [name, label], foot: footOfGrid(earlier, grid) };
}

/** One type at one place: its name and number, and a glyph for each railcar. */
function drawType(one: Observation, glyph: Glyph, column: Column, y: number, wording: Wording): Part {
  const { x, width } = column;
  const words = `${wording.words(one.label)}: ${wording.value(one)}`;
  const label = textBlock(words, { key: `value:${one.id}`, role: 'label', tone: 'ground', x, y, width });
  const grid = column.gridFrom(footOf([label]) + BELOW);
  const mark = { key: `type:${one.id}`, d: gridOfGlyphs(carsOf(one), glyph, grid), title: wording.unit(one) };
  return { layers: [{ tone: 'apart', marks: [mark] }], labels: [label], foot: footOfGrid(one, grid) };
}

/**
 * Railcars by type, place beside place, a row for each type, one glyph for one railcar, all in one scale. Above them
 * stands what was counted at the same places before: not split by type, and a gap where no number was found.
 */
export function drawTypes(edition: Edition, wording: Wording): Drawing {
  const types = typesOf(edition);
  const columns = columnsOf(types);
  const footOfParts = (parts: readonly Part[], otherwise: number): number =>
    max(parts, ({ foot }) => foot) ?? otherwise;
  const { counted } = edition.charts.yard;
  const earlier = columns.flatMap((column, at) => {
    const side = types.sides[at];
    return side ? [drawEarlier(side, column, counted, wording)] : [];
  });
  let y = footOfParts(earlier, MARGIN) + 26;
  const day = types.rows.flatMap(({ of }) => of)[0];
  const place = { key: 'axis:later', role: 'axis', tone: 'quiet', x: MARGIN, y, width: FRAME.width } as const;
  const heading = day ? [textBlock(wording.when(day.observed), place)] : [];
  const later = types.rows.flatMap(({ glyph, of }) => {
    const parts = columns.flatMap((column, at) => {
      const one = of[at];
      return one ? [drawType(one, glyph, column, y + LEADING.label + 1, wording)] : [];
    });
    y = footOfParts(parts, y) + 3;
    return parts;
  });
  const parts = [...earlier, ...later];
  const marksOf = (tone: Tone): Mark[] =>
    parts.flatMap(({ layers }) => layers.filter((layer) => layer.tone === tone).flatMap(({ marks }) => marks));
  return {
    layers: (['gap', 'apart', 'counted'] as const).map((tone) => ({ tone, marks: marksOf(tone) })),
    labels: [...earlier.flatMap(({ labels }) => labels), ...heading, ...later.flatMap(({ labels }) => labels)],
  };
}
