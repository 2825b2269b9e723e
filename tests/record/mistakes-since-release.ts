import type { Edit, Mistake } from './mistake.ts';

const fix = (given: string, id = 'fix-c1'): Edit => [
  'corrections.json',
  '[',
  `[{ "id": "${id}", ${given}, "kind": "correction", "date": "2026-03-09", "reason": { "en": "x", "de": "x" }, "sources": [] }${id === 'fix-c1' ? '' : ','}`,
];
const C1: Edit = ['observations.json', '"value": 210', '"value": 205'];
/** The ratio that is computed from `c1`, so that it is not a second fault. */
const alone: Edit = ['observations.json', '    "derived": { "rule": "ratio", "of": ["c1", "c2"] },\n', ''];

/** What is wrong because readers were told otherwise. */
export const SINCE_RELEASE: readonly Mistake[] = [
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
