import { expect, test } from 'vitest';
import { allCorrections, correctionsOf, correctionTrail } from '../../src/record/correction-trail.ts';
import { diffEditions, diffFields } from '../../src/record/diff.ts';
import type { Edition } from '../../src/record/edition.ts';
import type { Correction } from '../../src/record/schema.ts';
import { FEWER, twoEditions } from '../story/two-editions.ts';

test('two editions that say the same differ in nothing', () => {
  const { before, after, errors } = twoEditions();
  expect(errors).toEqual([]);
  expect(diffEditions(before, after)).toEqual([]);
});

test('a record put in at the top and a value changed are two changes', () => {
  const { before, after } = twoEditions();
  const [first, ...others] = after.observations;
  if (!first) throw new Error('the fixture has no observation');
  const changed = { ...after, observations: [{ ...first, id: 'new' }, { ...first, value: 205 }, ...others] };
  expect(diffEditions(before, changed)).toEqual([
    { list: 'observations', id: 'new', change: 'added', fields: [] },
    { list: 'observations', id: 'c1', change: 'changed', fields: [{ field: 'value', from: 210, to: 205 }] },
  ]);
});

test('every list is compared, and what is gone comes last', () => {
  const { before, after } = twoEditions();
  const charts = { ...after.charts, voices: { ...after.charts.voices, states: [] } };
  const places = after.places.map((place) => ({ ...place, name: { ...place.name, en: 'South quay' } }));
  const claims = after.claims.map((claim) => ({ ...claim, rank: 'withdrawn' as const, note: { en: 'Sheds.' } }));
  const changed: Edition = { ...after, charts, places, claims, actors: [], quotes: [] };
  expect(diffEditions(before, changed)).toEqual([
    { list: 'actors', id: 'pilots', change: 'removed', fields: [] },
    {
      list: 'places',
      id: 'quay',
      change: 'changed',
      fields: [{ field: 'name.en', from: 'North quay', to: 'South quay' }],
    },
    { list: 'quotes', id: 'no-boxes', change: 'removed', fields: [] },
    {
      list: 'claims',
      id: 'more-boxes',
      change: 'withdrawn',
      fields: [
        { field: 'rank', from: 'preferred', to: 'withdrawn' },
        { field: 'note.en', from: undefined, to: 'Sheds.' },
      ],
    },
    { list: 'states', id: 'voices/all', change: 'removed', fields: [] },
  ]);
});

test('lists of ids are compared whole, fields by their paths, what is gone last', () => {
  expect(
    diffFields(
      { id: 'a', sources: ['s1'], upTo: 3, when: { from: null, to: '2026-01-01' } },
      { when: { from: null, to: '2026-01-02' }, sources: ['s1', 's2'], id: 'a' },
    ),
  ).toEqual([
    { field: 'when.to', from: '2026-01-01', to: '2026-01-02' },
    { field: 'sources', from: ['s1'], to: ['s1', 's2'] },
    { field: 'upTo', from: 3, to: undefined },
  ]);
});

test('an older edition knows what was corrected later, and the newer one where', () => {
  const { before, after, errors } = twoEditions(...FEWER);
  expect(errors).toEqual([]);
  const trail = correctionTrail(before, [before, after]);
  expect(trail).toMatchObject([
    { record: 'c1', field: 'value', value: 210, latest: 205, kind: 'correction', edition: '2026-03-10' },
    { record: 'growth', field: 'value', value: 3.5, latest: 3.42 },
  ]);
  expect(trail[0]?.reason['en']).toBe('five of the boxes were sheds.');
  expect(trail[0]?.corrections.map(({ id }) => id)).toEqual(['fix-c1']);
  expect(correctionTrail(after, [before, after])).toEqual([]);
  expect(correctionsOf(after, 'c1').map(({ id }) => id)).toEqual(['fix-c1']);
  expect(correctionsOf(after, 'c2')).toEqual([]);
});

/** The edition with another value of `c1`, and the correction that made it so. */
function corrected(edition: Edition, id: string, from: number, to: number): Edition {
  const observations = edition.observations.map((one) => (one.id === 'c1' ? { ...one, value: to } : one));
  const correction: Correction = {
    id: `fix-${id}`,
    record: 'c1',
    field: 'value',
    from,
    to,
    kind: 'correction',
    date: '2026-03-09',
    reason: { en: id },
    sources: [],
  };
  return { ...edition, id, observations, corrections: [...edition.corrections, correction] };
}

test('a correction of a corrected value is told with both, and the last reason', () => {
  const { before } = twoEditions();
  const second = corrected(before, 'second', 210, 205);
  const third = corrected(second, 'third', 205, 207);
  const all = [before, second, third];
  expect(correctionTrail(before, all)).toMatchObject([
    { value: 210, latest: 207, edition: 'third', reason: { en: 'third' }, corrections: [{ from: 210 }, { from: 205 }] },
  ]);
  expect(correctionTrail(second, all)).toMatchObject([{ value: 205, latest: 207, corrections: [{ id: 'fix-third' }] }]);
  expect(allCorrections(all).map(({ correction, edition }) => [correction.id, edition])).toEqual([
    ['fix-second', 'second'],
    ['fix-third', 'third'],
  ]);
});

test('a value that was corrected back is right again', () => {
  const { before } = twoEditions();
  const second = corrected(before, 'second', 210, 205);
  const third = corrected(second, 'third', 205, 210);
  expect(correctionTrail(before, [before, second, third])).toEqual([]);
  expect(correctionTrail(second, [before, second, third])).toMatchObject([{ value: 205, latest: 210 }]);
});

test('what was withdrawn later is told with its reason', () => {
  const { before, after } = twoEditions();
  const claims = after.claims.map((claim) => ({ ...claim, rank: 'withdrawn' as const, note: { en: 'Sheds.' } }));
  expect(correctionTrail(before, [before, { ...after, claims }])).toEqual([
    {
      record: 'more-boxes',
      field: 'rank',
      value: 'preferred',
      latest: 'withdrawn',
      kind: 'retraction',
      reason: { en: 'Sheds.' },
      edition: '2026-03-10',
      corrections: [],
    },
  ]);
});
