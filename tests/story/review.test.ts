import { expect, test } from 'vitest';
import { say } from '../../src/language/say.ts';
import { changedEmbeds } from '../../src/publish/changed-embeds.ts';
import { embedSize, numberSize } from '../../src/review/sizes.ts';
import { changedNumbers } from '../../src/story/changed-numbers.ts';
import { changedPassages } from '../../src/story/changed-passages.ts';
import type { Edit } from '../record/mistake.ts';
import { FEWER, twoEditions } from './two-editions.ts';

const voice = say('en');

function numbers(...edits: Edit[]): string[] {
  const { before, after } = twoEditions(...edits);
  const said = (spans: readonly { text: string }[] = []): string => spans.map(({ text }) => text).join('');
  return changedNumbers(before, after, 'en').map(
    (one) => `${one.id}: ${said(one.before)} > ${said(one.after)} | ${numberSize(one, voice)}`,
  );
}

test('a number that changed stands before and after, with the size of its change', () => {
  expect(numbers(...FEWER)).toEqual([
    'c1: about 210 containers > about 205 containers | −5 (−2.4 %)',
    'growth: about 3.5 times > about 3.42 times | −0.08 (−2.3 %)',
  ]);
});

test('a date that changed is as many days away', () => {
  expect(
    numbers([
      'observations.json',
      '"observed": { "from": null, "to": "2026-01-10"',
      '"observed": { "from": null, "to": "2026-01-08"',
    ]),
  ).toEqual(['c1: 10 January 2026 > 8 January 2026 | Days: −2']);
});

test('a sentence whose words stayed is told when its number changed', () => {
  const { before, after } = twoEditions(...FEWER);
  const passages = changedPassages(before, after, 'en');
  expect(passages.map(({ name }) => name)).toContain('steps/look');
  expect(passages.every(({ change, size }) => change === 'changed' && size.gone > 0)).toBe(true);
  expect(changedPassages(before, before, 'en')).toEqual([]);
});

test('an embed tells how much of its picture, words, table and height changed', () => {
  const { before, after } = twoEditions(...FEWER);
  const embeds = changedEmbeds(before, after, 'en');
  const winter = embeds.find(({ chart, state }) => chart === 'timeline' && state === 'winter');
  expect(winter && embedSize(winter, voice)).toMatch(
    /^Marks: .* Words: .* Cells of the table: [1-9]\d*\. Height at 360 px: /,
  );
  expect(changedEmbeds(before, before, 'en')).toEqual([]);
});

test('the edition’s own line does not make an embed another one', () => {
  const { before, after } = twoEditions();
  expect(changedEmbeds(before, after, 'en')).toEqual([]);
});
