import type { Edit, Mistake } from './mistake.ts';

const count = (fields: string): Edit => [
  'observations.json',
  '[\n',
  `[\n  { "id": "c3", "label": { "en": "Boxes", "de": "Kisten" }, ${fields}, "bound": "none", "noValue": null, "unit": "containers", "area": "quay", "observed": { "from": null, "to": "2026-01-11", "precision": "day" }, "public": "2026-01-12", "counter": "pilots", "wording": null, "sources": ["s1"], "rank": "normal" },\n`,
];
/** Withdraws the record in which these words stand before its sources. */
const withdrawn = (words: string): Edit => [
  'observations.json',
  `${words}\n    "sources": ["s1"],\n    "rank": "normal"`,
  `${words}\n    "sources": ["s1"],\n    "rank": "withdrawn", "note": { "en": "Sheds.", "de": "Schuppen." }`,
];
/** The ratio that is computed from `c1`, so that it is not a second fault. */
const alone: Edit = ['observations.json', '    "derived": { "rule": "ratio", "of": ["c1", "c2"] },\n', ''];

/** What shows once the records of an edition are seen together. */
export const BETWEEN_RECORDS: readonly Mistake[] = [
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
    what: 'a look later than the axis it is shown on (a warning)',
    says: '"fog" is drawn nowhere: no axis reaches 2026-02-01; in "winter" set "to" to it or later',
    edits: [
      ['charts.json', '"to": "2026-02-16"', '"to": "2026-01-11"'],
      ['charts.json', '"images": ["c1", "c2"]', '"images": ["c1", "c2", ¦"fog"]'],
      ['charts.json', '"statements": ["no-boxes"]', '"statements": []'],
    ],
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
];
