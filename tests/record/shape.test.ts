import { expect, test } from 'vitest';
import { afterEdits, type Edit } from './mistake.ts';

const cases: [what: string, message: string, ...edits: Edit[]][] = [
  [
    'a number as text',
    'value must be a number: remove the quotes around 210',
    ['observations.json', '"value": 210', '"value": ¦"210"'],
  ],
  [
    'a number as text with a comma',
    'value must be a number: write 1210, without quotes',
    ['observations.json', '"value": 210', '"value": ¦"1,210"'],
  ],
  [
    'a text as number',
    'title must be text: put quotes around 7',
    ['sources.json', '"title": "Boxes on the quay"', '"title": ¦7'],
  ],
  [
    'a yes in quotes',
    'approximate must be true or false, without quotes',
    ['observations.json', '"approximate": true', '"approximate": ¦"yes"'],
  ],
  [
    'a list without brackets',
    'sources must be a list: write ["s1"]',
    ['observations.json', '"sources": ["s1"]', '"sources": ¦"s1"'],
  ],
  [
    'a negative count',
    'value -1 is too small; it cannot be below 0',
    ['observations.json', '"value": 60', '"value": ¦-1'],
  ],
  [
    'a misspelt field',
    'unknown field "aproximate"; did you mean "approximate"?',
    ['observations.json', '"approximate"', '¦"aproximate"'],
  ],
  [
    'a word that is not known',
    'bound "at most" is not known; use one of: none, at_most, at_least, between, more_than',
    ['observations.json', '"bound": "none"', '"bound": ¦"at most"'],
  ],
  [
    'a day that does not exist',
    '2026-02-30 does not exist; February 2026 has 28 days',
    ['events.json', '"to": "2026-01-11"', '"to": ¦"2026-02-30"'],
  ],
  [
    'a day before its month',
    'write 2026-02-14 for 14 February 2026',
    ['quotes.json', '"to": "2026-02-14"', '"to": ¦"14/02/2026"'],
  ],
  [
    'a date that may be read in two ways',
    'write 2026-02-03 for 3 February 2026, or 2026-03-02 for 2 March',
    ['quotes.json', '"to": "2026-02-14"', '"to": ¦"03/02/2026"'],
  ],
  [
    'a date in words',
    'write 2026-02-14 for 14 February 2026',
    ['quotes.json', '"to": "2026-02-14"', '"to": ¦"14 Feb 2026"'],
  ],
  [
    'a time with a date',
    'write the day alone: 2026-02-14',
    ['quotes.json', '"to": "2026-02-14"', '"to": ¦"2026-02-14T10:00Z"'],
  ],
  [
    'a field left out',
    '"grade" is missing here; add it',
    ['sources.json', '    "id": "s1"', '    ¦"id": "s1"'],
    ['sources.json', '    "grade": "primary",\n', ''],
  ],
  [
    'an archive left out',
    '"s1" has no archive; save the page and paste its address and the date, or write null and why',
    ['sources.json', '    "id": "s1"', '    ¦"id": "s1"'],
    ['sources.json', '    "archive": null,\n', ''],
  ],
  [
    'a quote nobody said',
    'this quote needs who said it, when, and a source',
    ['quotes.json', '    "id": "no-boxes"', '    ¦"id": "no-boxes"'],
    ['quotes.json', '    "speaker": "pilots",\n', ''],
  ],
  [
    'an unsafe link',
    'links must start with https://; this starts with javascript:',
    ['sources.json', '"https://post.example/boxes"', '¦"javascript:alert(1)"'],
  ],
  [
    'an unsafe link in disguise',
    'links must start with https://; this starts with javascript:',
    ['sources.json', '"https://post.example/boxes"', '¦"java\\tscript:alert(1)"'],
  ],
  [
    'a link without its beginning',
    'links must start with https://; this starts with "www.post.exa"',
    ['sources.json', '"https://post.example/boxes"', '¦"www.post.example"'],
  ],
  [
    'a hidden character in an id',
    'hidden character U+200B after "c1"; retype the id',
    ['observations.json', '"of": ["c2", "c1"]', '"of": ["c2", "c1¦\u200B"]'],
  ],
  [
    'a look-alike letter in an id',
    '"с" (U+0441) in "с1" is not one of a-z, though it may look so; retype the id',
    ['observations.json', '"of": ["c2", "c1"]', '"of": ["c2", "¦с1"]'],
  ],
  [
    'an id in capitals',
    'speaker "The Pilots" may hold only small letters, digits and single hyphens; write "the-pilots"',
    ['quotes.json', '"speaker": "pilots"', '"speaker": ¦"The Pilots"'],
  ],
  [
    'an id in another alphabet',
    'speaker "도선사" may hold only small letters, digits and single hyphens',
    ['quotes.json', '"speaker": "pilots"', '"speaker": ¦"도선사"'],
  ],
  ['an empty text', 'publisher is empty; write the text, or undo', ['sources.json', '"Harbour Post"', '¦""']],
  [
    'a language that is none',
    '"eng" is not a language id; use two small letters, such as "en"',
    ['actors.json', '"en": "Pilots"', '¦"eng": "Pilots"'],
  ],
];

test.each(cases)('%s is one message, in its own words', (_, message, ...edits) => {
  const { places, lines } = afterEdits(...edits);
  expect(lines).toEqual([`${places[0]} ${message}`]);
});

test('a long list of known words is cut to those that come near', () => {
  const { places, lines } = afterEdits(['observations.json', '"unit": "containers"', '"unit": ¦"container"']);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(`${places[0]} unit "container" is not known; use one of: containers, `);
});
