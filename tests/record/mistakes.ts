import type { Edit } from './mistake.ts';

/** A mistake of an editor, and the one sentence that the gate says about it. */
export interface Mistake {
  /** What the editor did. */
  readonly what: string;
  readonly says: string;
  /** Where it says so, `file:line:column`, if no edit marks it with `¦`. */
  readonly at?: string;
  /** Whether the edition before is released, so that what it says is published. */
  readonly released?: boolean;
  readonly edits: readonly Edit[];
}

const count = (fields: string): Edit => [
  'observations.json',
  '[\n',
  `[\n  { "id": "c3", "label": { "en": "Boxes", "de": "Kisten" }, ${fields}, "bound": "none", "noValue": null, "unit": "containers", "area": "quay", "observed": { "from": null, "to": "2026-01-11", "precision": "day" }, "public": "2026-01-12", "counter": "pilots", "wording": null, "sources": ["s1"], "rank": "normal" },\n`,
];
const fix = (given: string, id = 'fix-c1'): Edit => [
  'corrections.json',
  '[',
  `[{ "id": "${id}", ${given}, "kind": "correction", "date": "2026-03-09", "reason": { "en": "x", "de": "x" }, "sources": [] }${id === 'fix-c1' ? '' : ','}`,
];
/** Withdraws the record in which these words stand before its sources. */
const withdrawn = (words: string): Edit => [
  'observations.json',
  `${words}\n    "sources": ["s1"],\n    "rank": "normal"`,
  `${words}\n    "sources": ["s1"],\n    "rank": "withdrawn", "note": { "en": "Sheds.", "de": "Schuppen." }`,
];
const C1: Edit = ['observations.json', '"value": 210', '"value": 205'];
/** The ratio that is computed from `c1`, so that it is not a second fault. */
const alone: Edit = ['observations.json', '    "derived": { "rule": "ratio", "of": ["c1", "c2"] },\n', ''];

/** Every mistake that the gate promises to catch, in the promised words; the editor's guide shows this list. */
export const MISTAKES: readonly Mistake[] = [
  {
    what: 'a comma after the last entry',
    says: 'extra comma before ]; delete it',
    edits: [['observations.json', '"rank": "normal"\n  }\n]', '"rank": "normal"\n  }¦,\n]']],
  },
  {
    what: 'a curly quote around a value',
    says: 'curly quote “ used as a JSON quote; retype it as a straight "',
    edits: [['observations.json', '"value": 210', '"value": ¦“210”']],
  },
  {
    what: 'a merge left half done',
    says: 'two versions are still merged here; keep one and delete the <<<<<<< ======= >>>>>>> lines',
    edits: [
      [
        'observations.json',
        '    "value": 210,\n',
        '¦<<<<<<< HEAD\n    "value": 210,\n=======\n    "value": 211,\n>>>>>>> other\n',
      ],
    ],
  },
  {
    what: 'a comma inside a number',
    says: 'write 1210: no commas inside numbers',
    edits: [['observations.json', '"value": 210', '"value": ¦1,210']],
  },
  {
    what: 'a comma for a decimal point',
    says: 'write 3.5: decimals take a point, not a comma',
    edits: [['observations.json', '"value": 3.5', '"value": ¦3,5']],
  },
  {
    what: 'emptied a file',
    says: 'this file is empty; undo, or write [] if it holds nothing',
    edits: [['claims.json', '', '¦']],
  },
  {
    what: 'saved a file with a byte order mark',
    says: 'hidden byte order mark at the start; save the file as UTF-8 without BOM',
    edits: [['claims.json', '[', '¦\uFEFF[']],
  },
  {
    what: 'a number in quotes',
    says: 'value must be a number: remove the quotes around 210',
    edits: [['observations.json', '"value": 210', '"value": ¦"210"']],
  },
  {
    what: 'a negative count',
    says: 'value -1 is too small; it cannot be below 0',
    edits: [['observations.json', '"value": 60', '"value": ¦-1']],
  },
  {
    what: 'a field twice',
    says: '"value" is given twice here (210, then 120); keep one',
    edits: [['observations.json', '"value": 210,\n', '"value": 210,\n    ¦"value": 120,\n']],
  },
  {
    what: 'a misspelt field',
    says: 'unknown field "precison"; did you mean "precision"?',
    edits: [['observations.json', '"to": "2026-01-10", "precision"', '"to": "2026-01-10", ¦"precison"']],
  },
  {
    what: 'a word that is not on the list',
    says: 'bound "at most" is not known; use one of: none, at_most, at_least, between',
    edits: [['observations.json', '"bound": "none"', '"bound": ¦"at most"']],
  },
  {
    what: 'an id that is taken',
    says: 'id "c1" is already used at line 3; new numbers get a new id, changed numbers keep theirs',
    edits: [
      ['observations.json', '"id": "fog"', '"id": ¦"c1"'],
      ['charts.json', '"looks": ["fog"]', '"looks": ["c1"]'],
    ],
  },
  {
    what: 'a letter of another alphabet in an id',
    says: '"с" (U+0441) in "с1" is not one of a-z, though it may look so; retype the id',
    edits: [['observations.json', '"of": ["c2", "c1"]', '"of": ["c2", "¦с1"]']],
  },
  {
    what: 'a hidden character in an id',
    says: 'hidden character U+200B after "c2"; retype the id',
    edits: [['observations.json', '"of": ["c2", "c1"]', '"of": ["c2¦\u200B", "c1"]']],
  },
  {
    what: 'a hidden character in a text',
    says: 'hidden character U+202E after "A storm"; retype it',
    edits: [['events.json', 'A storm closes', 'A storm¦\u202E closes']],
  },
  {
    what: 'a day that does not exist',
    says: '2026-02-30 does not exist; February 2026 has 28 days',
    edits: [['events.json', '"to": "2026-01-11"', '"to": ¦"2026-02-30"']],
  },
  {
    what: 'a day written 14/02/2026',
    says: 'write 2026-02-14 for 14 February 2026',
    edits: [['quotes.json', '"to": "2026-02-14"', '"to": ¦"14/02/2026"']],
  },
  {
    what: 'a year with swapped digits',
    says: '2062-01-11 is in the future; did you mean 2026?',
    edits: [['events.json', '"public": "2026-01-12"', '"public": ¦"2062-01-11"']],
  },
  {
    what: 'a moment without its time zone',
    says: 'add the time zone: 2026-01-10T03:10Z for UTC, or +09:00 for Seoul',
    edits: [['observations.json', '"public"', '"imageTime": ¦"2026-01-10T03:10",\n    "public"']],
  },
  {
    what: 'a count later than its source',
    says: 'counted on 2026-01-13, but its source "s1" was published earlier, on 2026-01-12',
    edits: [
      [
        'observations.json',
        '"to": "2026-01-10", "precision": "day" },\n    "public": "2026-01-12"',
        '"to": ¦"2026-01-13", "precision": "day" },\n    "public": "2026-01-14"',
      ],
      ['observations.json', '"value": 40', '"value": 43'],
    ],
  },
  {
    what: 'a page read before it was published',
    says: 'accessed on 2026-01-02, before it was published on 2026-01-12; one of the two is wrong',
    edits: [['sources.json', '"archive": null', '"accessed": ¦"2026-01-02",\n    "archive": null']],
  },
  {
    what: 'another unit on one axis',
    says: 'unit "trains" is not used in this series (containers); start a new series for trains',
    edits: [
      [
        'observations.json',
        '"unit": "containers",\n    "area": "quay",\n    "observed": { "from": "2025-12-01"',
        '"unit": ¦"trains",\n    "area": "quay",\n    "observed": { "from": "2025-12-01"',
      ],
      alone,
    ],
  },
  {
    what: 'a digit too many (a warning)',
    says: '210 -> 2100 is 10 times the last count; if right, add "checked_by"',
    edits: [count('"value": ¦2100, "approximate": false')],
  },
  {
    what: 'an approximate number that is not rounded (a warning)',
    says: '"approximately 213": an approximate number is usually rounded; the source says?',
    edits: [count('"value": ¦213, "approximate": true')],
  },
  {
    what: 'a source that is not there',
    says: 'source "s9" is not in sources.json; nearest: "s1", "s2"',
    edits: [['observations.json', '"sources": ["s1"]', '"sources": [¦"s9"]']],
  },
  {
    what: 'a source that nothing cites',
    says: 'nothing cites "s3"; cite it or remove it',
    edits: [
      [
        'sources.json',
        '[\n',
        '[\n{"id": ¦"s3", "publisher": "Fog Times", "authors": ["C. Author"], "title": "T", "language": "en", "date": "2026-01-02", "publicBy": "2026-01-02", "address": "https://fog.example/", "archive": "https://fog.example/a", "missing": {}, "grade": "weak", "seen": "full", "restsOn": []},\n',
      ],
    ],
  },
  {
    what: 'no archive copy, and no reason',
    says: '"s1" has no archive; save the page and paste its address and the date, or write null and why',
    edits: [
      ['sources.json', '"archive": null', '¦"archive": null'],
      ['sources.json', '"missing": { "archive": "not_found" }', '"missing": {}'],
    ],
  },
  {
    what: 'one page under two ids',
    says: '"s2" is the same page as "s1", line 3; keep one id and cite that',
    edits: [['sources.json', '"https://radio.example/talk"', '¦"https://www.post.example/boxes/?utm_source=mail#top"']],
  },
  {
    what: 'a quote that nobody said',
    says: 'this quote needs who said it, when, and a source',
    edits: [
      ['quotes.json', '    "id": "no-boxes"', '    ¦"id": "no-boxes"'],
      ['quotes.json', '    "speaker": "pilots",\n', ''],
    ],
  },
  {
    what: 'a text pasted from a page in the wrong encoding',
    says: '"â€œ" is a wrongly decoded “; paste it again',
    edits: [['quotes.json', '“We saw', '¦â€œWe saw']],
  },
  {
    what: 'HTML',
    says: 'plain text only; for a link use "source", for italics use *stars*',
    edits: [['events.json', 'A storm closes', 'A ¦<b>storm</b> closes']],
  },
  {
    what: 'a link that runs a script',
    says: 'links must start with https://; this starts with javascript:',
    edits: [['sources.json', '"https://post.example/boxes"', '¦"javascript:alert(1)"']],
  },
  {
    what: 'a link that starts with http:',
    says: 'links must start with https://; if http:// is its only address, add "onlyHttp": true',
    edits: [['sources.json', '"https://post.example/boxes"', '¦"http://post.example/boxes"']],
  },
  {
    what: 'a number typed into the story',
    says: '"210" is typed by hand; write {c1}, so text and chart cannot differ',
    edits: [['story.en.json', 'About *{c1}*', 'About *¦210*']],
  },
  {
    what: 'a placeholder that names nothing',
    says: '{c9} names no entry in observations.json; nearest: {c1}, {c2}',
    edits: [['story.en.json', 'About *{c1}*', 'About *¦{c9}*']],
  },
  {
    what: 'words in one language only',
    says: 'short has no words in "de"; add "de": "…"',
    edits: [['actors.json', '"short": { "en": "Pilots", "de": "Lotsen" }', '¦"short": { "en": "Pilots" }']],
  },
  {
    what: 'a step in one language only',
    says: 'step "new" is not in story.en.json; add it there, or delete it here',
    edits: [
      [
        'story.de.json',
        '"steps": [\n',
        '"steps": [\n{ "id": ¦"new", "title": "Neu", "at": null, "chart": "map", "state": "coast", "body": ["Neu."], "quotes": [] },\n',
      ],
    ],
  },
  {
    what: 'a step with another date in one language',
    says: 'step "look" has at null here, but "storm" in story.en.json',
    edits: [['story.de.json', '"at": "storm"', '"at": ¦null']],
  },
  {
    what: 'withdrew the number at the top of the story',
    says: '"growth" is withdrawn and cannot be the number at the top of the story; name another record',
    edits: [['story.en.json', '"observation": "c1"', '"observation": ¦"growth"'], withdrawn('"of": ["c1", "c2"] },')],
  },
  {
    what: 'withdrew the ceiling of a graphic',
    says: '"c2" is withdrawn and cannot be the ceiling that is drawn here; name another record',
    edits: [
      ['charts.json', '"ceiling": "c2"', '"ceiling": ¦"c2"'],
      ['charts.json', '"far": "c2"', '"far": "c1"'],
      withdrawn('"wording": "sixty or more",'),
    ],
  },
  {
    what: 'an edition edited after its release',
    says: 'this edition is published and never changes; undo, then add a correction and run npm run edition',
    at: 'edition.json:1:1',
    released: true,
    edits: [['../2026-02-16/events.json', 'A storm closes', 'A gale closes']],
  },
  {
    what: 'a published value changed',
    says: '"c1" was published as 210; to make it 205 add a correction: npm run correct -- c1',
    released: true,
    edits: [['observations.json', '"value": 210', '"value": ¦205'], alone],
  },
  {
    what: 'a published record removed',
    says: '"storm" was published in 2026-02-16; keep it and set rank "withdrawn" with a reason',
    at: 'events.json:1:1',
    released: true,
    edits: [
      ['events.json', '', '[]'],
      ['charts.json', '["storm"]', '[]'],
      ['charts.json', '"event": "storm"', '"event": null'],
      ['story.en.json', '"at": "storm"', '"at": null'],
      ['story.de.json', '"at": "storm"', '"at": null'],
    ],
  },
  {
    what: 'a published id renamed',
    says: '"c1" was published and is gone; an id is never renamed. Did you mean it by "c-1"?',
    released: true,
    edits: [['observations.json', '"id": "c1"', '"id": ¦"c-1"']],
  },
  {
    what: 'a published picture left out without a word',
    says: '"voices/all" was published; say why in "gone": { "all": { "reason": "…", "instead": null } }',
    released: true,
    edits: [
      ['charts.json', '"id": "all"', '"id": "every"'],
      ['story.en.json', '    "voices": {', '    ¦"voices": {'],
      ['story.en.json', '"all": {', '"every": {'],
      ['story.de.json', '"all": {', '"every": {'],
      [
        'story.de.json',
        '"voices": {',
        '"voices": { "gone": { "all": { "reason": "Anders gezählt.", "instead": "voices/every" } },',
      ],
    ],
  },
  {
    what: 'a correction of what was never published',
    says: 'says c1 was 200, but it was published as 210',
    released: true,
    edits: [C1, alone, fix('"record": "c1", "field": "value", "from": ¦200, "to": 205')],
  },
  {
    what: 'a correction of a correction',
    says: '"fix-c1" is a correction itself; name the record that it corrects: "c1"',
    released: true,
    edits: [
      C1,
      alone,
      fix('"record": "c1", "field": "value", "from": 210, "to": 205'),
      fix('"record": ¦"fix-c1", "field": "value", "from": 205, "to": 204', 'fix-again'),
    ],
  },
];
