import { expect, test } from 'vitest';
import { pageOf } from '../../src/record/rules/same-pages.ts';
import { afterEdits, type Edit } from './mistake.ts';

const count = (id: string, given: Readonly<Record<string, unknown>>): Edit => {
  const fields = {
    id,
    label: { en: 'Boxes', de: 'Kisten' },
    value: 1,
    approximate: false,
    bound: 'none',
    noValue: null,
    unit: 'containers',
    area: 'quay',
    observed: { from: null, to: '2026-01-11', precision: 'day' },
    public: '2026-01-12',
    counter: 'pilots',
    wording: null,
    sources: ['s1'],
    rank: 'normal',
    ...given,
  };
  const text = JSON.stringify(fields)
    .replace(/"¦([\d.]+)"/, '¦$1')
    .replace('"¦', '¦"');
  return ['observations.json', '[\n', `[\n${text},\n`];
};

const NEXT = { from: null, to: '2026-01-12', precision: 'day' };

/** The counts of one day by type, the sum of them, and a later one of a type. */
const byType = (value: string): Edit[] => [
  count('all', { value: 210, counter: null, derived: { rule: 'sum', of: ['tanks', 'ores'] } }),
  count('ores', { label: { en: 'Ores', de: 'Erze' }, value: 200 }),
  count('tanks', { label: { en: 'Tanks', de: 'Tanks' }, value: 10 }),
  count('tanks-2', { label: { en: 'Tanks', de: 'Tanks' }, value, observed: NEXT }),
];

const cases: [what: string, message: string, ...edits: Edit[]][] = [
  [
    'a digit too many',
    '210 -> 2100 is 10 times the last count; if right, add "checked_by"',
    count('c3', { value: '¦2100' }),
  ],
  ['a digit too few', '210 -> 21 is 1/10 of the last count; if right, add "checked_by"', count('c3', { value: '¦21' })],
  [
    'an approximate number that is not rounded',
    '"approximately 213": an approximate number is usually rounded; the source says?',
    count('c3', { value: '¦213', approximate: true }),
  ],
  [
    'a link that is not safe',
    'links must start with https://; if http:// is its only address, add "onlyHttp": true',
    ['sources.json', '"https://post.example/boxes"', '¦"http://post.example/boxes"'],
  ],
  [
    'an archive that is not safe',
    'links must start with https://; this starts with http:',
    ['sources.json', '"https://archive.example/talk"', '¦"http://archive.example/talk"'],
  ],
  [
    'a mark of an unsafe link at a safe one',
    '"onlyHttp" is for an address that starts with http://; delete it',
    ['sources.json', '"archive": null', '¦"onlyHttp": true,\n    "archive": null'],
  ],
  [
    'a page cited under two ids',
    '"s2" is the same page as "s1", line 3; keep one id and cite that',
    ['sources.json', '"https://radio.example/talk"', '¦"https://www.post.example/boxes/?utm_source=mail#top"'],
  ],
  [
    'a source read before it was published',
    'accessed on 2026-01-02, before it was published on 2026-01-12; one of the two is wrong',
    ['sources.json', '"archive": null', '"accessed": ¦"2026-01-02",\n    "archive": null'],
  ],
  [
    'a source read after the edition was made',
    'accessed on 2026-03-02, after this edition was compiled on 2026-03-01; one of the two is wrong',
    ['sources.json', '"archive": null', '"accessed": ¦"2026-03-02",\n    "archive": null'],
  ],
  [
    'a time without a time zone',
    'add the time zone: 2026-01-10T03:10Z for UTC, or +09:00 for Seoul',
    ['observations.json', '"public"', '"imageTime": ¦"2026-01-10T03:10",\n    "public"'],
  ],
  [
    'a time of an impossible day',
    '2026-02-30 does not exist; February 2026 has 28 days',
    ['observations.json', '"public"', '"imageTime": ¦"2026-02-30T03:10Z",\n    "public"'],
  ],
  [
    'a time that is none',
    'imageTime "noon" is not a moment; write day, time and time zone, such as 2026-01-10T03:10Z',
    ['observations.json', '"public"', '"imageTime": ¦"noon",\n    "public"'],
  ],
  [
    'a time of another day',
    'imageTime is on 2026-01-12, but observed says 2026-01-10; one of the two is wrong',
    ['observations.json', '"public"', '"imageTime": ¦"2026-01-12T03:10Z",\n    "public"'],
  ],
  [
    'a jump from the last count of the same type',
    '10 -> 80 is 8 times the last count; if right, add "checked_by"',
    ...byType('¦80'),
  ],
  [
    'a jump from every count of the last day',
    '80 -> 500 is 6.3 times the last count; if right, add "checked_by"',
    count('c3', { value: 80 }),
    count('c3-again', { value: 60 }),
    count('c4', { value: '¦500', observed: NEXT }),
  ],
  [
    'an image that no axis reaches',
    '"later" is drawn nowhere: no axis reaches 2026-01-12; in "winter" set "to" to it or later',
    count('later', { counter: null, observed: NEXT }),
    ['charts.json', '"to": "2026-02-16"', '"to": "2026-01-11"'],
    ['charts.json', '"statements": ["no-boxes"]', '"statements": []'],
    ['charts.json', '"images": ["c1", "c2"]', '"images": ["c1", "c2", ¦"later"]'],
  ],
  [
    'a statement that no axis reaches',
    '"no-boxes" is drawn nowhere: no axis reaches 2026-02-14; in "winter" set "to" to it or later',
    ['charts.json', '"to": "2026-02-16"', '"to": "2026-02-10"'],
    ['charts.json', '"statements": ["no-boxes"]', '"statements": [¦"no-boxes"]'],
  ],
  [
    'an image before every axis',
    '"c2" is drawn nowhere: no axis reaches 2025-12-05; in "winter" set "from" to it or earlier',
    ['charts.json', '"from": "2025-12-01"', '"from": "2026-01-05"'],
    ['charts.json', '"images": ["c1", "c2"]', '"images": ["c1", ¦"c2"]'],
  ],
  [
    'a label beside an axis',
    '"storm" is not drawn here: the axis does not reach 2026-01-11; take it out, or move "from" or "to"',
    [
      'charts.json',
      '"states": [{ "id": "winter"',
      '"states": [{ "id": "late", "from": "2026-01-12", "to": "2026-02-16", "labels": [¦"storm"], "focus": [] }, { "id": "winter"',
    ],
    ...['en', 'de'].map((language): Edit => [
      `story.${language}.json`,
      '"winter": {',
      '"late": { "title": "T", "sentence": "T." }, "winter": {',
    ]),
  ],
  [
    'another unit on one axis',
    'unit "trains" is not used in this series (containers); start a new series for trains',
    ['observations.json', '"id": "c2"', '"id": "c2", "note": { "en": "A unit.", "de": "Eine Einheit." }'],
    [
      'observations.json',
      '"unit": "containers",\n    "area": "quay",\n    "observed": { "from": "2025-12-01"',
      '"unit": ¦"trains",\n    "area": "quay",\n    "observed": { "from": "2025-12-01"',
    ],
    ['observations.json', ratio(), ''],
  ],
  [
    'a ratio of two units',
    '"storms" counts trains, but "c2" containers; a ratio needs one unit',
    count('storms', { value: 3, unit: 'trains' }),
    ['observations.json', '"value": 3.5', '"value": 0.05'],
    ['observations.json', '"of": ["c1", "c2"]', '"of": ¦["storms", "c2"]'],
  ],
  [
    'a published value in a label',
    '"210" is typed by hand; "c1" holds it: leave it out, so text and chart cannot differ',
    ['observations.json', '"Boxes in winter"', '"Some ¦210 boxes in winter"'],
  ],
  [
    'a published value in a note in another language',
    '"80" is typed by hand; "c2" holds it: leave it out, so text and chart cannot differ',
    ['events.json', '"when"', '"note": { "en": "Gone.", "de": "Bis ¦80 waren fort." },\n    "when"'],
  ],
];

function ratio(): string {
  return '    "derived": { "rule": "ratio", "of": ["c1", "c2"] },\n';
}

test.each(cases)('%s is one message, in its own words', (_, message, ...edits) => {
  const { places, lines } = afterEdits(...edits);
  expect(places).toHaveLength(1);
  expect(lines).toEqual([`${places[0]} ${message}`]);
});

test.each<[what: string, ...edits: Edit[]]>([
  ['a jump that was checked', count('c3', { value: 2100, checked_by: 'the desk, with the counter' })],
  ['an approximate number that was checked', count('c3', { value: 213, approximate: true, checked_by: 'the desk' })],
  ['a count by somebody else', count('c3', { value: 2100, counter: null })],
  ['a count of something else', count('c3', { value: 2100, unit: 'trains' })],
  ['a count before the last', count('c3', { value: 20, observed: { from: null, to: '2025-11-30', precision: 'day' } })],
  [
    'a count of one type beside one of all',
    count('all', { value: 230, counter: null, derived: { rule: 'sum', of: ['cranes', 'c1'] } }),
    count('cranes', { label: { en: 'Cranes', de: 'Kräne' }, value: 20, observed: NEXT }),
  ],
  [
    'a count that is near one of the last day',
    count('c4', { value: 45, observed: NEXT }),
    count('c3', { value: 1000, checked_by: 'x' }),
    count('c3-again', { value: 50 }),
  ],
  ['an approximate number of two digits', count('c3', { value: 73, approximate: true })],
  ['an approximate number in fives', count('c3', { value: 125, approximate: true })],
  [
    'an address without another',
    ['sources.json', '"https://post.example/boxes",', '"http://post.example/boxes",\n    "onlyHttp": true,'],
  ],
  ['a moment on its day', ['observations.json', '"public"', '"imageTime": "2026-01-10T03:10Z",\n    "public"']],
  [
    'a moment on its day elsewhere',
    ['observations.json', '"public"', '"imageTime": "2026-01-11T08:59:00+09:00",\n    "public"'],
  ],
  ['a day in a note', ['observations.json', '"Boxes in winter"', '"Boxes of 10 January at 22:40"']],
  ['a size in a note', ['observations.json', '"Boxes in winter"', '"Boxes of 40 m in winter"']],
])('%s is no fault', (_, ...edits) => {
  expect(afterEdits(...edits).lines).toEqual([]);
});

test.each([
  ['https://www.Post.example/a/?b=2&a=1&utm_source=x#part', 'post.example/a?a=1&b=2'],
  ['http://post.example:8080/a/index.html', 'post.example:8080/a?'],
  ['https://post.example/#!/item/1', 'post.example?#!/item/1'],
])('%s is the page %s', (address, page) => {
  expect(pageOf(address)).toBe(page);
});
