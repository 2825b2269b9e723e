import { expect, test } from 'vitest';
import { sceneOf, tableOf } from '../../src/figures.ts';
import type { ChartId } from '../../src/figures.ts';
import type { Edition } from '../../src/record/edition.ts';
import { newestOf } from './pictures.ts';

const edition = newestOf('data', 'en');

/** The edition with that record withdrawn. */
function without(list: 'observations' | 'quotes' | 'events' | 'places' | 'sources', id: string): Edition {
  const records: readonly { id: string }[] = edition[list];
  if (!records.some((one) => one.id === id)) throw new Error(`no ${id} in ${list}`);
  return { ...edition, [list]: records.map((one) => (one.id === id ? { ...one, rank: 'withdrawn' } : one)) };
}

const last = <T>(all: readonly T[]): T => {
  const found = all.at(-1);
  if (found === undefined) throw new Error('the charts draw nothing');
  return found;
};

/** Everything that all states of a chart draw or say, and the first cells of their tables. */
function drawn(chart: ChartId, from: Edition): { keys: string[]; words: string; rows: string[] } {
  const names = (from.charts[chart]?.states ?? []).map(({ id: state }) => ({
    chart,
    state,
    edition: from,
    language: 'en',
  }));
  const scenes = names.map(sceneOf);
  return {
    keys: scenes.flatMap(({ layers, labels }) =>
      [...layers.flatMap(({ marks }) => marks), ...labels].map(({ key }) => key),
    ),
    words: scenes.flatMap(({ labels }) => labels.flatMap(({ lines }) => lines)).join('\n'),
    rows: names.flatMap((name) => tableOf(name).rows.map(([first]) => first?.text ?? '')),
  };
}

const { charts } = edition;
/** A report that stands in a picture of origins as a row of its own. */
const origin =
  (charts.origins?.states ?? []).flatMap(({ of }) => of).find((id) => edition.sources.some((one) => one.id === id)) ??
  '';
const CASES: [what: string, chart: ChartId, list: Parameters<typeof without>[0], id: string][] = [
  ['an image', 'timeline', 'observations', last(charts.timeline.images.filter((id) => id !== charts.timeline.counted))],
  ['a statement', 'timeline', 'quotes', last(charts.timeline.statements)],
  ['an event', 'timeline', 'events', last(edition.events).id],
  ['a quotation', 'voices', 'quotes', last(charts.voices.quotes)],
  ['a look', 'yard', 'observations', last(charts.yard.looks)],
  ['a count set apart', 'yard', 'observations', last(charts.yard.apart)],
  [
    'a place',
    'map',
    'places',
    last(charts.map.states.flatMap(({ places }) => places).filter((id) => id !== charts.map.yard.station)),
  ],
  [
    'a total',
    'measures',
    'observations',
    last((charts.measures?.states ?? []).flatMap(({ of }) => (of.length > 1 ? of : []))),
  ],
  ['a report', 'origins', 'sources', origin],
];

test.each(CASES)('%s that was withdrawn leaves the drawings and stays in the table, marked', (_, chart, list, id) => {
  const before = drawn(chart, edition);
  const after = drawn(chart, without(list, id));
  const its = (keys: string[]): string[] => keys.filter((key) => key.split(':').includes(id));
  expect(its(before.keys)).not.toEqual([]);
  expect(its(after.keys)).toEqual([]);
  expect(after.rows).toHaveLength(before.rows.length);
  const marked = after.rows.filter((row) => row.endsWith(' (withdrawn)'));
  expect(marked).not.toEqual([]);
  expect(before.rows.filter((row) => row.endsWith(' (withdrawn)'))).toEqual([]);
});

test('an event that was withdrawn gives a place on the way no day', () => {
  const stop = charts.map.route.find(({ event }) => event !== null);
  const { words } = drawn('map', without('events', stop?.event ?? ''));
  expect(words).not.toBe(drawn('map', edition).words);
});
