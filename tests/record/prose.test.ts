import { expect, test } from 'vitest';
import { numberWords } from '../../src/story/number-words.ts';
import { afterEdits, type Edit } from './mistake.ts';

const cases: [what: string, message: string, ...edits: Edit[]][] = [
  [
    'an unknown placeholder',
    '{c9} names no entry in observations.json; nearest: {c1}, {c2}',
    ['story.en.json', 'About *{c1}*', 'About *¦{c9}*'],
  ],
  [
    'an unknown form',
    '{c1:when} asks for a form that is not known; use one of: value, unit, date, day, month, public, wording, counter',
    ['story.en.json', 'Seen on {c1:date}', 'Seen on ¦{c1:when}'],
  ],
  [
    'a form with nothing in it',
    '{c1:wording} has nothing to show: "wording" of "c1" is null',
    ['story.en.json', '{c1:date}', '¦{c1:wording}'],
  ],
  [
    'half a placeholder',
    '{ without its other half; a placeholder is written {id} or {id:form}',
    ['story.en.json', '{c1:date}', '¦{c1:date'],
  ],
  [
    'half an emphasis',
    '* without its other half; emphasis is written *like this*',
    ['story.en.json', '*{c1}*', '¦*{c1}'],
  ],
  [
    'a number typed by hand',
    '"210" is typed by hand; write {c1}, so text and chart cannot differ',
    ['story.en.json', '*{c1}*', '¦210'],
  ],
  [
    'a number in words',
    '"Two hundred and ten" is typed by hand; write {c1}, so text and chart cannot differ',
    ['story.en.json', 'About *{c1}*', '¦Two hundred and ten'],
  ],
  [
    'a date typed by hand',
    '"10 January 2026" is typed by hand; write {c1:date}, so text and chart cannot differ',
    ['story.en.json', '{c1:date}', '¦10 January 2026'],
  ],
  [
    'a day typed by hand',
    '"January 11" is typed by hand; write {storm:day}, so text and chart cannot differ',
    ['story.en.json', '{c1:date}', '¦January 11'],
  ],
  [
    'a number without a record',
    '"77" is typed by hand; take it from the record as {id}, or list it in "literals"',
    ['story.de.json', '"Kisten."', '"¦77 Kisten."'],
  ],
  [
    'a number in a claim',
    '"60" is typed by hand; write {c2}, so text and chart cannot differ',
    ['claims.json', 'not {c2}', 'not ¦60'],
  ],
  [
    'a number no longer listed',
    '"24" is typed by hand; take it from the record as {id}, or list it in "literals"',
    ['story.en.json', '["24/7"]', '["7"]'],
    ['story.en.json', 'works 24/7', 'works ¦24/7'],
  ],
  [
    'an unknown state',
    'state "emty" of yard is not in charts.json; nearest: "empty"',
    ['story.en.json', '"state": "empty"', '"state": ¦"emty"'],
    ['story.de.json', '"state": "empty"', '"state": "emty"'],
  ],
  [
    'a state without words',
    'state "night" of voices has no words here; add its title and sentence',
    [
      'charts.json',
      '{ "id": "all", "strengths": ["denies"] }',
      '{ "id": "all", "strengths": ["denies"] }, { "id": "night", "strengths": [] }',
    ],
  ],
  [
    'a state that addresses use',
    'state "v" is a word that addresses use; give it another id',
    ['charts.json', '"id": "all"', '"id": ¦"v"'],
  ],
  [
    'a step id used twice',
    'step id "look" is already used at line 20; give this one another',
    ['story.en.json', '"id": "road"', '"id": ¦"look"'],
  ],
];

test.each(cases)('%s is told where it stands', (_, message, ...edits) => {
  const { places, lines } = afterEdits(...edits);
  const told = lines.filter((found) => found.endsWith(` ${message}`));
  if (places[0]) expect(told).toContain(`${places[0]} ${message}`);
  else expect(told.length).toBeGreaterThan(0);
});

test.each([
  ['twenty-one', 21],
  ['two hundred and ten', 210],
  ['three thousand', 3000],
  ['Seventy-three', 73],
])('%s is read as %i', (words, value) => {
  expect(numberWords(`some ${words} boxes`)).toEqual([{ at: 5, words, value }]);
});

test('one, hundreds and parts of words are not numbers', () => {
  expect(numberWords('one of hundreds often attends; someone tends')).toEqual([]);
});
