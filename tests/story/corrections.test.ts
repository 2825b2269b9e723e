import { expect, test } from 'vitest';
import type { Span } from '../../src/story/bind.ts';
import type { ChangeSpan } from '../../src/story/change-spans.ts';
import { plainChange } from '../../src/story/changes.ts';
import { correctionEntries } from '../../src/story/correction-entries.ts';
import { laterChanges } from '../../src/story/later-changes.ts';
import { correctionAt, storyCorrections } from '../../src/story/story-corrections.ts';
import { THREE, threeEditions } from './three-editions.ts';

const { editions, errors } = threeEditions();
const text = (spans: readonly ChangeSpan[]): string => plainChange(spans, 'en');

test('the made-up record of three editions is sound', () => {
  expect(errors).toEqual([]);
  expect(editions.map(({ id, status }) => [id, status])).toEqual([
    [THREE.first, 'released'],
    [THREE.second, 'released'],
    [THREE.third, 'prepared'],
  ]);
});

test('every correction and withdrawal is an entry, newest first: what was wrong, since when, from, to, why', () => {
  const told = correctionEntries(editions, 'en').map(
    ({ id, kind, wrongIn, edition, date, what, field, from, to, reason, sources }) => [
      id,
      [kind, wrongIn.join(' '), edition, date, sources.join(' ')].join(' | '),
      [text(what), field, text(from), text(to), reason.text].join(' | '),
    ],
  );
  expect(told).toEqual([
    [
      'fix-c1-again',
      'correction | 2026-03-10 | 2026-03-30 | 2026-04-04 | s2',
      'Boxes in winter |  | about 205 containers | about 220 containers | more boxes stood behind',
    ],
    [
      'fix-growth-again',
      'correction | 2026-03-10 | 2026-03-30 | 2026-04-04 | s2',
      'Growth |  | about 3.42 times | about 3.67 times | more boxes stood behind',
    ],
    [
      'fix-strength',
      'clarification | 2026-02-16 2026-03-10 | 2026-03-30 | 2026-04-04 | s2',
      'Harbour pilots, 14 February 2026 | the strength | Denies or dismisses | Says it cannot be told | they had not looked everywhere',
    ],
    [
      'withdrawn-fog-2026-03-30',
      'retraction | 2026-02-16 2026-03-10 | 2026-03-30 |  | ',
      'Fog |  | could not be determined | withdrawn | The camera was broken.',
    ],
    [
      'fix-c1',
      'correction | 2026-02-16 | 2026-03-10 | 2026-03-09 | s1',
      'Boxes in winter |  | about 210 containers | about 205 containers | five of the boxes were sheds.',
    ],
    [
      'fix-growth',
      'correction | 2026-02-16 | 2026-03-10 | 2026-03-09 | s1',
      'Growth |  | about 3.5 times | about 3.42 times | five of the boxes were sheds.',
    ],
  ]);
});

test('a value of which words do not tell what changed is told bare', () => {
  const [first, second] = editions;
  if (!first || !second) throw new Error('there are no editions');
  const correction = {
    id: 'fix-precision',
    record: 'storm',
    field: 'lane',
    from: 'x',
    to: 'y',
    kind: 'correction' as const,
    date: '2026-03-09',
    reason: { en: 'It was.' },
    sources: [],
  };
  const [entry] = correctionEntries([first, { ...second, corrections: [correction] }], 'en');
  expect([entry?.from, entry?.to].map((spans) => text(spans ?? []))).toEqual(['x', 'y']);
});

test('an older edition says what is known better since, each value once, and where that is explained', () => {
  const told = (id: string): string[] =>
    editions
      .filter((edition) => edition.id === id)
      .flatMap((edition) => laterChanges(edition, editions, 'en'))
      .map(({ entry, spans }) => `${entry}: ${text(spans)}`);
  expect(told(THREE.first)).toEqual([
    'fix-c1-again: Corrected since: Boxes in winter. This edition says about 210 containers; now it is about 220 containers. Why: more boxes stood behind.',
    'fix-growth-again: Corrected since: Growth. This edition says about 3.5 times; now it is about 3.67 times. Why: more boxes stood behind.',
    'fix-strength: Corrected since: the strength of Harbour pilots, 14 February 2026. This edition says Denies or dismisses; now it is Says it cannot be told. Why: they had not looked everywhere.',
    'withdrawn-fog-2026-03-30: Withdrawn since: Fog. Why: The camera was broken.',
  ]);
  expect(told(THREE.second)).toHaveLength(4);
  expect(told(THREE.third)).toEqual([]);
});

test('each value of such a line says which edition it is from', () => {
  const [line] = editions.slice(0, 1).flatMap((edition) => laterChanges(edition, editions, 'en'));
  const values = line?.spans.filter(({ as }) => as === 'data').map(({ value, edition }) => [value, edition]);
  expect(values).toEqual([
    ['210', THREE.first],
    ['220', THREE.third],
  ]);
});

test('a story tells the corrections of its own edition from that edition alone, and a run is marked with the newest', () => {
  const [, , third] = editions;
  if (!third) throw new Error('there is no third edition');
  const told = storyCorrections(third, 'en');
  expect(told.map(({ id, spans }) => `${id}: ${text(spans)}`)).toEqual([
    'fix-c1-again: Boxes in winter: was about 205 containers, now about 220 containers. Why: more boxes stood behind.',
    'fix-growth-again: Growth: was about 3.42 times, now about 3.67 times. Why: more boxes stood behind.',
    'fix-strength: Changed: the strength of Harbour pilots, 14 February 2026. Was Denies or dismisses, now Says it cannot be told. Why: they had not looked everywhere.',
    'fix-c1: Boxes in winter: was about 210 containers, now about 205 containers. Why: five of the boxes were sheds.',
    'fix-growth: Growth: was about 3.5 times, now about 3.42 times. Why: five of the boxes were sheds.',
    'withdrawn-fog: Withdrawn: Fog. Why: The camera was broken.',
  ]);
  const run = (id: string, as: Span['as']): Span => ({ as, id, text: '', strong: false, sources: [] });
  expect(correctionAt(told, run('c1', 'data'))?.id).toBe('fix-c1-again');
  expect(correctionAt(told, run('c1', 'time'))).toBeUndefined();
  expect(correctionAt(told, run('fog', 'time'))?.was).toBeUndefined();
  // Only what the edition still says is bound to it.
  const bound = told.flatMap(({ spans }) => spans.filter(({ as }) => as === 'data').map(({ value }) => value));
  expect(bound).toEqual(['220', '3.67']);
});
