import { type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { FRAME, MARGIN } from '../scene/frame.ts';
import type { Layer, Tone } from '../scene/scene.ts';
import { textBlock } from '../scene/text-block.ts';
import {
  type Grid,
  type Yard,
  carMarks,
  carsOf,
  gridHeight,
  gridOfCars,
  parkedCars,
  trackMarks,
  wholeSlot,
} from './cars.ts';
import { type Chart, type Drawing, type Wording, stateOf } from './chart.ts';
import { observationTable } from './tables.ts';
import { footNote } from './foot-note.ts';
import { footOf, heading } from './heading.ts';
import { type Counts, drawApart } from './yard-apart.ts';
import { drawGap } from './yard-gap.ts';
import { drawTypes, observationsOf, typesOf } from './yard-types.ts';

/** Cars that were not there before roll in from the left, along their tracks. */
const ARRIVE = [-FRAME.width, 0] as const;

const WIDE = FRAME.width - 2 * MARGIN;

function countsOf(edition: Edition): Counts {
  const { counted, ceiling, covered, apart } = edition.charts.yard;
  const observation = (id: string): Observation => find(edition, 'observations', id);
  return {
    counted: observation(counted),
    ceiling: observation(ceiling),
    covered: observation(covered),
    apart: apart.map(observation),
  };
}

/** A yard of eight tracks or so, in the proportions of the frame, for that many cars. */
function yardFor(count: number): Yard {
  const columns = Math.max(10, Math.ceil(Math.sqrt(count * 1.3)));
  const tracks = Math.max(2, Math.ceil(count / (columns - 0.5)));
  const slot = wholeSlot(Math.min(60, WIDE / (columns + 1)));
  const spacing = Math.min(30, 232 / tracks);
  return {
    tracks,
    perTrack: Math.ceil(count / tracks),
    top: 84,
    spacing,
    left: MARGIN,
    slot,
    carLength: slot * 0.8,
    carWidth: Math.round(spacing * 0.2) * 2,
  };
}

/** What was counted, and on which day where the day is known. */
function nameOf(observation: Observation, wording: Wording): string {
  const label = wording.words(observation.label);
  return observation.observed.precision === 'day' ? `${label}, ${wording.when(observation.observed)}` : label;
}

function drawStanding(observation: Observation, yard: Yard, tone: Tone, role: string, wording: Wording): Drawing {
  const cars: Layer = { tone, enter: ARRIVE, marks: carMarks(role, parkedCars(carsOf(observation), yard)) };
  const name = nameOf(observation, wording);
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
    carLength: slot * 0.76,
    carWidth: Math.min(11, rowHeight * 0.5),
  };
  const below: Grid = { ...grid, y: grid.y + gridHeight(carsOf(ceiling), grid) + 40 };
  const beside = MARGIN + 252;
  // Large letters are wider than estimated on some devices, and here the frame ends.
  const width = 0.9 * (FRAME.width - MARGIN - beside);
  const title = heading(
    ceiling.id,
    'bound',
    wording.value(ceiling),
    wording.words(ceiling.label),
    beside,
    grid.y + 14,
    width,
  );
  const lower = Math.max(below.y + 54, footOf(title) + 36);
  return {
    layers: [
      { tone: 'bound', marks: carMarks('berth', gridOfCars(carsOf(ceiling), grid)) },
      { tone: 'counted', enter: ARRIVE, marks: carMarks('car', gridOfCars(carsOf(counted), below)) },
    ],
    labels: [
      ...title,
      ...heading(counted.id, 'counted', wording.value(counted), nameOf(counted, wording), beside, lower, width),
    ],
  };
}

/** Who counted, and where. */
function ownerOf(edition: Edition, observation: Observation | undefined, wording: Wording): string {
  const counter = observation?.counter && wording.words(find(edition, 'actors', observation.counter).short);
  const area = observation?.area && wording.words(find(edition, 'places', observation.area).name);
  return [counter, area].filter(Boolean).join(', ');
}

/** The railcars could be counted; what lies under the tarps beside them could not be told, and is one shape, not a count. */
function drawCovered({ counted, covered }: Counts, space: Yard, wording: Wording): Drawing {
  const yard = { ...space, spacing: space.spacing * 0.66, carWidth: space.carWidth * 0.8 };
  const standing = drawStanding(counted, yard, 'counted', 'car', wording);
  const tarp = `M${MARGIN} 244l58 -7l66 5l52 -9l84 6l62 -6l62 8v44l-44 9l-86 -6l-74 9l-88 -7l-92 5z`;
  const text = `${wording.words(covered.label)}: ${wording.unit(covered)}`;
  return {
    layers: [...standing.layers, { tone: 'unknown', marks: [{ key: `covered:${covered.id}`, d: tarp }] }],
    labels: [
      ...standing.labels,
      textBlock(text, { key: `label:${covered.id}`, role: 'label', tone: 'unknown', x: MARGIN, y: 318, width: WIDE }),
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
    const space = yardFor(Math.max(carsOf(counts.counted), carsOf(counts.ceiling), 1));
    const drawing = (): Drawing => {
      switch (view) {
        case 'empty':
          return { layers: [{ tone: 'track', marks: trackMarks(space, FRAME.width) }], labels: [] };
        case 'ceiling':
          return drawStanding(counts.ceiling, space, 'bound', 'berth', wording);
        case 'counted':
          return drawStanding(counts.counted, space, 'counted', 'car', wording);
        case 'covered':
          return drawCovered(counts, space, wording);
        case 'compared':
          return drawCompared(counts, wording);
        case 'apart':
          return drawApart(counts, ownerOf(edition, counts.apart[0], wording), wording);
        case 'gap':
          return drawGap(edition, wording);
        case 'types':
          return drawTypes(edition, wording);
      }
    };
    const { layers, labels } = drawing();
    return { layers, labels: [...labels, ...footNote(note).labels] };
  },
  table: (edition, state, wording) => {
    const { counted, ceiling, covered, apart, gap, looks, states } = edition.charts.yard;
    const { view } = stateOf('yard', states, state);
    const shown = {
      empty: [],
      ceiling: [ceiling],
      counted: [counted],
      covered: [counted, covered],
      compared: [ceiling, counted],
      apart: [ceiling, counted, ...apart],
      gap: [gap, counted, ...looks],
      types: view === 'types' ? observationsOf(typesOf(edition)) : [],
    }[view];
    return observationTable(edition, shown, wording);
  },
};
