import { type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { type Chart, stateOf } from './chart.ts';
import { drawBlocks } from './measures-blocks.ts';
import { drawSpans } from './measures-spans.ts';
import { observationTable } from './tables.ts';

const statesOf = (edition: Edition) => edition.charts.measures?.states ?? [];

/** Counts in other units than the story's own, such as trains or containers: one unit to a picture, on its own scale. */
export const measures: Chart = {
  id: 'measures',
  states: (edition) => statesOf(edition).map((state) => state.id),
  draw: (edition, id, wording, note) => {
    const { view, of } = stateOf('measures', statesOf(edition), id);
    const shown = of.map((one): Observation => find(edition, 'observations', one));
    return view === 'blocks' ? drawBlocks(shown, wording, note) : drawSpans(edition, shown, wording, note);
  },
  table: (edition, id, wording) => observationTable(edition, stateOf('measures', statesOf(edition), id).of, wording),
};
