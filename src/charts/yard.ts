import { type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label, Layer, Tone } from '../scene/scene.ts';
import { rectangle } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { type Grid, type Yard, carMarks, gridHeight, gridOfCars, parkedCars, trackMarks } from './cars.ts';
import { type Chart, type Drawing, type Wording, stateOf } from './chart.ts';
import { observationTable } from './tables.ts';
import { drawGap } from './yard-gap.ts';

/** Cars that were not there before roll in from the left, along their tracks. */
const ARRIVE = [-FRAME.width, 0] as const;

const WIDE = FRAME.width - 2 * MARGIN;

/** The numbers of the yard's settings, looked up. */
interface Counts {
  readonly counted: Observation;
  readonly ceiling: Observation;
  readonly apart: readonly Observation[];
}

function countsOf(edition: Edition): Counts {
  const { counted, ceiling, apart } = edition.charts.yard;
  const observation = (id: string): Observation => find(edition, 'observations', id);
  return { counted: observation(counted), ceiling: observation(ceiling), apart: apart.map(observation) };
}

/** How many cars a number stands for: the ceiling of a bound, the number itself otherwise, none without one. */
function carsOf({ upTo, value }: Observation): number {
  return Math.round(upTo ?? value ?? 0);
}

/** A yard of eight tracks or so, in the proportions of the frame, for that many cars. */
function yardFor(count: number): Yard {
  const columns = Math.max(10, Math.ceil(Math.sqrt(count * 1.3)));
  const tracks = Math.max(2, Math.ceil(count / (columns - 0.5)));
  const slot = Math.min(60, WIDE / (columns + 1));
  const spacing = Math.min(30, 232 / tracks);
  return {
    tracks,
    perTrack: Math.ceil(count / tracks),
    top: 84,
    spacing,
    left: MARGIN,
    slot,
    carLength: slot * 0.9,
    carWidth: spacing * 0.4,
  };
}

/** The title of a block: the number large, its name in a line or more below. */
function heading(id: string, tone: Tone, text: string, rest: string, x: number, y: number, width: number): Label[] {
  const value = textBlock(text, { key: `value:${id}`, role: 'value', tone, x, y, width });
  const below = y + (value.lines.length - 1) * LEADING.value + LEADING.label + 2;
  return [value, textBlock(rest, { key: `label:${id}`, role: 'label', tone: 'quiet', x, y: below, width })];
}

function noteLabels(note: string | undefined): Label[] {
  if (!note) return [];
  const block = textBlock(note, { key: 'note', role: 'note', tone: 'quiet', x: MARGIN, y: 0, width: WIDE });
  return [{ ...block, y: FRAME.height - MARGIN - (block.lines.length - 1) * LEADING.note }];
}

function drawStanding(observation: Observation, yard: Yard, tone: Tone, role: string, wording: Wording): Drawing {
  const cars: Layer = { tone, enter: ARRIVE, marks: carMarks(role, parkedCars(carsOf(observation), yard)) };
  const name = `${wording.words(observation.label)}, ${wording.when(observation.observed)}`;
  return {
    layers: [{ tone: 'track', marks: trackMarks(yard, FRAME.width) }, cars],
    labels: heading(observation.id, tone, wording.unit(observation), name, MARGIN, 28, WIDE),
  };
}

function drawCompared({ counted, ceiling }: Counts, wording: Wording): Drawing {
  const perRow = Math.max(10, Math.ceil(Math.sqrt(carsOf(counted))));
  const rows = Math.ceil(carsOf(counted) / perRow) + Math.ceil(carsOf(ceiling) / perRow);
  const slot = 240 / perRow;
  const rowHeight = Math.min(25, 270 / rows);
  const grid: Grid = {
    x: MARGIN,
    y: 24,
    perRow,
    slot,
    rowHeight,
    carLength: slot * 0.86,
    carWidth: Math.min(11, rowHeight * 0.5),
  };
  const below: Grid = { ...grid, y: grid.y + gridHeight(carsOf(ceiling), grid) + 40 };
  const beside = MARGIN + 252;
  const width = FRAME.width - MARGIN - beside;
  const name = (observation: Observation): string =>
    `${wording.words(observation.label)}, ${wording.when(observation.observed, 'day')}`;
  return {
    layers: [
      { tone: 'bound', marks: carMarks('berth', gridOfCars(carsOf(ceiling), grid)) },
      { tone: 'counted', enter: ARRIVE, marks: carMarks('car', gridOfCars(carsOf(counted), below)) },
    ],
    labels: [
      ...heading(ceiling.id, 'bound', wording.value(ceiling), wording.words(ceiling.label), beside, grid.y + 14, width),
      ...heading(counted.id, 'counted', wording.value(counted), name(counted), beside, below.y + 54, width),
    ],
  };
}

function drawApart({ counted, ceiling, apart }: Counts, wording: Wording): Drawing {
  const half = 178;
  const frameX = FRAME.width - MARGIN - half;
  const base: Grid = { x: MARGIN, y: 96, perRow: 10, slot: half / 10.6, rowHeight: 18, carLength: 15, carWidth: 7 };
  const perRow = Math.max(10, Math.ceil(Math.sqrt(carsOf(counted) * 1.4)));
  const small: Grid = { ...base, perRow, slot: (base.slot * 10) / perRow, carLength: (base.carLength * 10) / perRow };
  const below: Grid = { ...small, y: small.y + gridHeight(carsOf(ceiling), small) + 66 };
  let y = 34;
  const groups = apart.map((observation, index) => {
    const text = textBlock(wording.unit(observation), {
      key: `value:${observation.id}`,
      role: 'label',
      tone: 'apart',
      x: frameX + 10,
      y,
      width: half - 20,
    });
    const top = y + (text.lines.length - 1) * LEADING.label + 10;
    // Its own scale: a car's length here follows its rank in the group, longest first, not the cars on the left.
    const length = index === 0 ? 22 : 9;
    const own: Grid = {
      x: frameX + 10,
      y: top,
      perRow: index === 0 ? 6 : 10,
      slot: length + 4.5,
      rowHeight: 17,
      carLength: length,
      carWidth: 8,
    };
    const boxes = gridOfCars(carsOf(observation), own);
    y = top + gridHeight(carsOf(observation), own) + 30;
    return { marks: carMarks(observation.id, boxes), text };
  });
  const first = apart[0];
  const from = first ? `${wording.words(first.label)}, ${wording.when(first.observed)}` : '';
  const caption = textBlock(from, {
    key: 'label:apart',
    role: 'label',
    tone: 'quiet',
    x: frameX + 10,
    y: y - 4,
    width: half - 20,
  });
  const bottom = Math.min(y + caption.lines.length * LEADING.label, FRAME.height - MARGIN);
  return {
    layers: [
      {
        tone: 'leader',
        marks: [{ key: 'frame:apart', d: rectangle({ x: frameX, y: 8, width: half, height: bottom - 8 }) }],
      },
      { tone: 'bound', marks: carMarks('berth', gridOfCars(carsOf(ceiling), small)) },
      { tone: 'counted', marks: carMarks('car', gridOfCars(carsOf(counted), below)) },
      { tone: 'apart', marks: groups.flatMap((group) => group.marks) },
    ],
    labels: [
      ...heading(ceiling.id, 'bound', wording.value(ceiling), wording.words(ceiling.label), MARGIN, 28, half),
      ...heading(
        counted.id,
        'counted',
        wording.value(counted),
        wording.when(counted.observed),
        MARGIN,
        below.y - 30,
        half,
      ),
      ...groups.map((group) => group.text),
      caption,
    ],
  };
}

/** The yard: railcars as glyphs on tracks, with their ceiling, their cover, and the days without a count. */
export const yard: Chart = {
  id: 'yard',
  states: (edition) => edition.charts.yard.states.map((state) => state.id),
  draw: (edition, state, wording, note) => {
    const { view } = stateOf('yard', edition.charts.yard.states, state);
    const counts = countsOf(edition);
    const space = yardFor(carsOf(counts.counted));
    const drawing = (): Drawing => {
      switch (view) {
        case 'empty':
          return { layers: [{ tone: 'track', marks: trackMarks(space, FRAME.width) }], labels: [] };
        case 'ceiling':
          return drawStanding(counts.ceiling, space, 'bound', 'berth', wording);
        case 'counted':
          return drawStanding(counts.counted, space, 'counted', 'car', wording);
        case 'covered':
          return drawStanding(counts.counted, space, 'unknown', 'car', wording);
        case 'compared':
          return drawCompared(counts, wording);
        case 'apart':
          return drawApart(counts, wording);
        case 'gap':
          return drawGap(edition, wording);
      }
    };
    const { layers, labels } = drawing();
    return { layers, labels: [...labels, ...noteLabels(note)] };
  },
  table: (edition, state, wording) => {
    const { counted, ceiling, apart, gap, looks, states } = edition.charts.yard;
    const { view } = stateOf('yard', states, state);
    const shown = {
      empty: [],
      ceiling: [ceiling],
      counted: [counted],
      covered: [counted],
      compared: [ceiling, counted],
      apart: [ceiling, counted, ...apart],
      gap: [gap, counted, ...looks],
    }[view];
    return observationTable(edition, shown, wording);
  },
};
