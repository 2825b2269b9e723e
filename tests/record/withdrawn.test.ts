import { expect, test } from 'vitest';
import { afterEdits, type Edit } from './mistake.ts';

const NOTE = '"note": { "en": "Sheds.", "de": "Schuppen." }';
const WITHDRAWN: Edit = ['observations.json', '"rank": "preferred"', `"rank": "withdrawn", ${NOTE}`];

test('a withdrawn count is refused wherever it is drawn, and at the top of the story', () => {
  const { lines } = afterEdits(WITHDRAWN);
  const count = '"c1" is withdrawn and cannot be the count that is drawn here; name another record';
  const hero = '"c1" is withdrawn and cannot be the number at the top of the story; name another record';
  expect(lines).toEqual([
    `charts.json:3:16 ${count}`,
    `charts.json:12:16 ${count}`,
    `charts.json:18:16 ${count}`,
    'charts.json:19:42 "c1" is withdrawn and cannot be a distance that is drawn here; name another record',
    `charts.json:32:16 ${count}`,
    `story.de.json:8:20 ${hero}`,
    `story.en.json:8:20 ${hero}`,
  ]);
});

test('so is a count of the rows by type, and the count before them', () => {
  const types =
    '"types": { "sides": [{ "place": "quay", "earlier": "fog" }], "rows": [{ "glyph": "box", "of": ["fog"] }] },';
  const { lines } = afterEdits(
    ['charts.json', '"states": [{ "id": "empty"', `${types} "states": [{ "id": "empty"`],
    [
      'observations.json',
      '"sources": ["s2"],\n    "rank": "normal"',
      `"sources": ["s2"], "rank": "withdrawn", ${NOTE}`,
    ],
  );
  expect(lines).toHaveLength(2);
  expect(lines.join()).toContain('"fog" is withdrawn and cannot be the count that is drawn here');
});

test('a look that was withdrawn leaves the drawing, and that is clean', () => {
  const { lines } = afterEdits([
    'observations.json',
    '"sources": ["s2"],\n    "rank": "normal"',
    `"sources": ["s2"], "rank": "withdrawn", ${NOTE}`,
  ]);
  expect(lines).toEqual([]);
});

test('a picture of totals of which none is left is refused', () => {
  const measures = ', "measures": { "states": [{ "id": "foggy", "view": "blocks", "of": ["fog"] }] }';
  const words = ', "measures": { "title": "T", "states": { "foggy": { "title": "T", "sentence": "S." } } }';
  const { lines } = afterEdits(
    ['charts.json', '"strengths": ["denies"] }]\n  }', `"strengths": ["denies"] }]\n  }${measures}`],
    ['story.en.json', '"charts": {', `"charts": { ${words.slice(2)},`],
    ['story.de.json', '"charts": {', `"charts": { ${words.slice(2)},`],
    [
      'observations.json',
      '"sources": ["s2"],\n    "rank": "normal"',
      `"sources": ["s2"], "rank": "withdrawn", ${NOTE}`,
    ],
  );
  expect(lines).toEqual([
    expect.stringContaining('all that state "foggy" draws is withdrawn; name a record that stands'),
  ]);
});
