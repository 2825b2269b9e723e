import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { afterEdits, FIXTURE, type Edit } from './mistake.ts';

const quotes = readFileSync(join(FIXTURE, 'editions', '2026-02-16', 'quotes.json'), 'utf8');

const cases: [what: string, message: string, ...edits: Edit[]][] = [
  [
    'an unknown source',
    'source "s9" is not in sources.json; nearest: "s1", "s2"',
    ['observations.json', '"sources": ["s1"]', '"sources": [¦"s9"]'],
  ],
  [
    'an unknown place',
    'area "quai" is not in places.json; nearest: "quay"',
    ['observations.json', '"area": "quay"', '"area": ¦"quai"'],
  ],
  [
    'unknown evidence',
    'evidence "c3" is not in observations.json, events.json, quotes.json or sources.json; nearest: "c1", "c2"',
    ['claims.json', '"evidence": ["c1"', '"evidence": [¦"c3"'],
  ],
  [
    'an unknown observation in a graphic',
    'observation "c7" is not in observations.json; nearest: "c1", "c2"',
    ['charts.json', '"apart": []', '"apart": [¦"c7"]'],
  ],
  [
    'an unknown quote in a step',
    'quote "no-box" is not in quotes.json; nearest: "no-boxes"',
    ['story.en.json', '"quotes": ["no-boxes"]', '"quotes": [¦"no-box"]'],
  ],
  [
    'two authors in one entry',
    'an author\'s name holds ";"; write each author as an entry of its own: ["…", "…"]',
    ['sources.json', '"authors": ["A. Writer"]', '"authors": ["A. Writer¦; B. Other"]'],
  ],
  [
    'a count by type that is not there',
    'view "types" needs "types" in the yard\'s settings; add it',
    ['charts.json', '"view": "empty"', '"view": ¦"types"'],
  ],
  [
    'a way that is not there',
    'way "boat" is not in the map\'s "ways"; add it, or take it out',
    ['charts.json', '"route": true,', '"route": true, "way": ¦"boat",'],
  ],
  [
    'a report drawn before what it rests on',
    '"s2" rests on "s1"; put "s1" before it',
    ['charts.json', '"s1", "s2"', '"s2", ¦"s1"'],
  ],
  [
    'a person’s word drawn after who reports it',
    '"s2" rests on "no-boxes"; put "no-boxes" before it',
    ['charts.json', '["no-boxes", "s1", "s2"]', '["s1", "s2", ¦"no-boxes"]'],
  ],
  [
    'a statement that leans on one that is not there',
    'quote "no-box" is not in quotes.json; nearest: "no-boxes"',
    ['quotes.json', '"sources": ["s2"]', '"leansOn": [¦"no-box"], "sources": ["s2"]'],
  ],
  [
    'an unknown observation among the measures',
    'observation "c7" is not in observations.json; nearest: "c1", "c2"',
    [
      'charts.json',
      '"strengths": ["denies"] }]',
      '"strengths": ["denies"] }] }, "measures": { "states": [{ "id": "m", "view": "blocks", "of": [¦"c7"] }]',
    ],
    [
      'story.en.json',
      '"voices": {',
      '"measures": { "title": "T", "states": { "m": { "title": "T", "sentence": "S." } } }, "voices": {',
    ],
    [
      'story.de.json',
      '"voices": {',
      '"measures": { "title": "T", "states": { "m": { "title": "T", "sentence": "S." } } }, "voices": {',
    ],
  ],
  [
    'a state of a chart for which the story has no words at all',
    'state "m" of measures has no words here; add its title and sentence',
    [
      'charts.json',
      '"strengths": ["denies"] }]',
      '"strengths": ["denies"] }] }, "measures": { "states": [{ "id": "m", "view": "blocks", "of": ["c1"] }]',
    ],
    ['story.en.json', '"charts": {', '¦"charts": {'],
    [
      'story.de.json',
      '"voices": {',
      '"measures": { "title": "T", "states": { "m": { "title": "T", "sentence": "S." } } }, "voices": {',
    ],
  ],
  [
    'an id used twice',
    'id "c1" is already used at line 3; new numbers get a new id, changed numbers keep theirs',
    ['observations.json', '"id": "fog"', '"id": ¦"c1"'],
    ['charts.json', '"looks": ["fog"]', '"looks": ["c1"]'],
  ],
  [
    'an id used in two files',
    'id "storm" is already used in events.json at line 3; give this one another, or delete it',
    ['claims.json', '"id": "more-boxes"', '"id": ¦"storm"'],
  ],
  [
    'a null without a reason',
    '"s1" has no archive; save the page and paste its address and the date, or write null and why',
    ['sources.json', '"archive": null', '¦"archive": null'],
    ['sources.json', '"missing": { "archive": "not_found" }', '"missing": {}'],
  ],
  [
    'a missing date without a reason',
    '"s2" has no date and no reason; write it, or why under "missing": not_seen, not_stated, not_found, not_published',
    ['sources.json', '"date": null', '¦"date": null'],
    ['sources.json', ', "date": "not_stated"', ''],
  ],
  [
    'a reason for what is there',
    '"missing" gives a reason for "title", but "title" is given; delete the one that is wrong',
    ['sources.json', '{ "archive": "not_found" }', '{ "archive": "not_found", ¦"title": "not_seen" }'],
  ],
  [
    'a source nobody cites',
    'nothing cites "s3"; cite it or remove it',
    [
      'sources.json',
      '[\n',
      '[\n{"id": ¦"s3", "publisher": "Fog Times", "authors": ["C. Author"], "title": "T", "language": "en", "date": "2026-01-02", "publicBy": "2026-01-02", "address": "https://fog.example/", "archive": "https://fog.example/a", "missing": {}, "grade": "weak", "seen": "full", "restsOn": []},\n',
    ],
  ],
  [
    'a year with swapped digits',
    '2062-01-11 is in the future; did you mean 2026?',
    ['events.json', '"public": "2026-01-12"', '"public": ¦"2062-01-11"'],
  ],
  [
    'what was not public yet',
    "2026-02-17 is after this edition's day, 2026-02-16; it belongs to a later edition",
    ['events.json', '"public": "2026-01-12"', '"public": ¦"2026-02-17"'],
  ],
  [
    'a count after its source',
    'counted on 2026-01-13, but its source "s1" was published earlier, on 2026-01-12',
    [
      'observations.json',
      '"to": "2026-01-10", "precision": "day" },\n    "public": "2026-01-12"',
      '"to": ¦"2026-01-13", "precision": "day" },\n    "public": "2026-01-14"',
    ],
    ['observations.json', '"value": 40', '"value": 43'],
  ],
  [
    'a count public before it was made',
    'counted on 2026-01-10, but public earlier, on 2026-01-02; one of the two is wrong',
    [
      'observations.json',
      '"precision": "day" },\n    "public": "2026-01-12"',
      '"precision": "day" },\n    "public": ¦"2026-01-02"',
    ],
  ],
  [
    'days in the wrong order',
    'from 2025-12-09 is after to 2025-12-05; swap them',
    ['observations.json', '"from": "2025-12-01", "to": "2025-12-05"', '"from": ¦"2025-12-09", "to": "2025-12-05"'],
    ['observations.json', '"value": 40', '"value": 32'],
  ],
  [
    'a value without its reason',
    '"fog" has no value; write it, or say why in "noValue": none_found, not_determinable, not_identifiable, not_counted, not_seen',
    ['observations.json', '"value": null', '"value": ¦null'],
    ['observations.json', '"noValue": "not_determinable"', '"noValue": null'],
  ],
  [
    'a value with a reason for none',
    '"c1" has the value 210 and a reason for having none; write null for one of them',
    ['observations.json', '"noValue": null', '"noValue": ¦"none_found"'],
  ],
  [
    'a value without unit',
    '"c1" has the value 210 but no unit; say what it counts',
    ['observations.json', '"unit": "containers"', '"unit": ¦null'],
  ],
  [
    'a range without its end',
    'bound "between" needs "upTo", the upper end; value is the lower',
    ['observations.json', '    "upTo": 80,\n', ''],
    ['observations.json', '"bound": "between"', '"bound": ¦"between"'],
  ],
  ['a range that falls', 'upTo 50 must be more than value 60', ['observations.json', '"upTo": 80', '"upTo": ¦50']],
  [
    'days counted wrong',
    '41 is not what days_between gives, 40; correct it, or what it is derived from',
    ['observations.json', '"value": 40', '"value": ¦41'],
  ],
  [
    'a ratio computed wrong',
    '3.4 is not what ratio gives, 3.5; correct it, or what it is derived from',
    ['observations.json', '"value": 3.5', '"value": ¦3.4'],
  ],
  [
    'a sum computed wrong',
    '40 is not what sum gives, 270; correct it, or what it is derived from',
    ['observations.json', '"value": 40', '"value": ¦40'],
    ['observations.json', '"days_between"', '"sum"'],
  ],
  [
    'words in one language only',
    'short has no words in "de"; add "de": "…"',
    ['actors.json', '"short": { "en": "Pilots", "de": "Lotsen" }', '¦"short": { "en": "Pilots" }'],
  ],
  [
    'words in a language too many',
    '"fr" is not a language of this edition (en, de); add it there, or delete this',
    ['actors.json', '"de": "Lotsen"', '"de": "Lotsen", ¦"fr": "Pilotes"'],
  ],
  [
    'a language that the site lacks',
    'language "fr" is not in site.json (en, de)',
    ['edition.json', '["en", "de"]', '["en", "de", ¦"fr"]'],
  ],
  [
    'a quote that a language does not understand',
    '"no-boxes" is in "en" and not told in "de"; add "gloss": {"de": {"words": "…", "excerpt": "…"}}',
    ['quotes.json', '"id": "no-boxes"', '¦"id": "no-boxes"'],
    ['quotes.json', /"gloss": .*\n/.exec(quotes)?.[0] ?? '', ''],
  ],
  [
    'a gloss in the language of the words',
    '"en" is the language of the words themselves; delete this gloss',
    ['quotes.json', '"gloss": { "de"', '"gloss": { ¦"en": { "words": "No.", "excerpt": "No" }, "de"'],
  ],
  [
    'a gloss in quotation marks',
    'a gloss is our translation, not a quotation; leave the quotation marks out',
    ['quotes.json', '"Wir sahen', '"¦„Wir sahen'],
  ],
  [
    'a name that lacks a language',
    'called has no words in "de"; add "de": "…"',
    ['sources.json', '"publisher": "Harbour Post"', '"publisher": "Harbour Post", ¦"called": { "en": "The Post" }'],
  ],
  [
    'a folder of another day',
    'asOf 2026-02-15 does not fit the folder "2026-02-16"; rename the folder, or correct the date',
    ['edition.json', '"asOf": "2026-02-16"', '"asOf": ¦"2026-02-15"'],
  ],
  [
    'quotation marks around a quote',
    'words needs no quotation marks around it, the page sets them; delete both',
    ['quotes.json', '"“We saw no boxes”, they said."', '¦"“We saw no boxes”"'],
  ],
  [
    'HTML',
    'plain text only; for a link use "source", for italics use *stars*',
    ['events.json', 'A storm closes', 'A ¦<b>storm</b> closes'],
  ],
  ['a wrongly decoded quote', '"â€œ" is a wrongly decoded “; paste it again', ['quotes.json', '“We saw', '¦â€œWe saw']],
  [
    'a hidden character in a text',
    'hidden character U+202E after "A storm"; retype it',
    ['events.json', 'A storm closes', 'A storm¦\u202E closes'],
  ],
  [
    'a space at the end',
    'space at the end of a text; delete it',
    ['sources.json', '"Harbour Post"', '"Harbour Post¦ "'],
  ],
];

/** A missing file follows from a new language, and is told too. */
const FOLLOWS = /has no words in "fr"|not told in "fr"|this file is missing/;

test.each(cases)('%s is one message, in its own words', (_, message, ...edits) => {
  const { places, lines } = afterEdits(...edits);
  expect(lines.filter((found) => !FOLLOWS.test(found) || found.includes(message))).toEqual([`${places[0]} ${message}`]);
});

test('a language that lacks a step is told at the file that lacks it', () => {
  const { places, lines } = afterEdits(
    ['story.de.json', '"chapters"', '¦"chapters"'],
    ['story.de.json', lastStep('story.de.json'), ''],
  );
  expect(lines).toEqual([`${places[0]} step "road" of story.en.json is missing here; add it`]);
});

function lastStep(file: string): string {
  const text = readFileSync(join(FIXTURE, 'editions', '2026-02-16', file), 'utf8');
  return text.slice(
    text.lastIndexOf(',\n', text.indexOf('"id": "road"')),
    text.indexOf('\n      ]', text.indexOf('"id": "road"')),
  );
}

test('where the id of a record is faulty, those that name it are not blamed', () => {
  const { places, lines } = afterEdits(['actors.json', '"id": "pilots"', '"id": ¦"Pilots"']);
  expect(lines).toEqual([
    `${places[0]} id "Pilots" may hold only small letters, digits and single hyphens; write "pilots"`,
  ]);
});

test('an id that many places name and that is gone is told once, with their number', () => {
  const { lines } = afterEdits(['places.json', '"id": "quay"', '"id": "pier"']);
  expect(lines.filter((line) => !line.includes('names no entry'))).toEqual([
    'observations.json:10:13 area "quay" is not in places.json; 6 other places name it too',
  ]);
});

test('so is one that many lines of the story name', () => {
  const { lines } = afterEdits(['observations.json', '"id": "c1"', '"id": "c1-new"']);
  expect(lines.filter((line) => line.includes('{c1'))).toEqual([
    expect.stringMatching(
      /^story\.en\.json:6:21 \{c1\} names no entry in this edition; 17 other places name it too; nearest: \{c2\}, \{s1\}$/,
    ),
  ]);
});

test('where the languages of an edition cannot be read, no gloss is blamed', () => {
  const { lines } = afterEdits(['edition.json', '"languages"', '"langs"']);
  expect(lines.filter((line) => line.includes('gloss'))).toEqual([]);
});
