import { expect, test } from 'vitest';
import { afterEdits, type Edit } from './mistake.ts';

const ROAD = `,
        {
          "id": "road",`;

/** The chapters of the German story with the last step in one of its own. */
const APART: Edit = [
  'story.de.json',
  ROAD,
  `
      ]
    },
    {
      "id": "way",
      "title": "Weg",
      "steps": [
        {
          "id": "road",`,
];

const cases: [what: string, messages: string[], ...edits: Edit[]][] = [
  [
    'another date of a step',
    ['step "look" has at null here, but "storm" in story.en.json'],
    ['story.de.json', '"at": "storm"', '"at": ¦null'],
  ],
  [
    'a quote that only one language shows',
    ['step "road" has "no-boxes" as quote 1 here, but nothing in story.en.json'],
    ['story.de.json', '"quotes": []', '"quotes": [¦"no-boxes"]'],
  ],
  [
    'a quote that one language lacks',
    ['step "look" has nothing as quote 1 here, but "no-boxes" in story.en.json'],
    ['story.de.json', '"quotes": ["no-boxes"]', '"quotes": ¦[]'],
  ],
  [
    'another graphic',
    ['step "road" shows map "coast" here, but yard "empty" in story.en.json'],
    ['story.en.json', '"chart": "map",\n          "state": "coast"', '"chart": "yard",\n          "state": "empty"'],
    ['story.de.json', '"chart": "map"', '"chart": ¦"map"'],
  ],
  [
    'another chapter',
    ['chapter "quay" is not in story.en.json; add it there, or delete it here'],
    ['story.de.json', '"id": "quay-side"', '"id": ¦"quay"'],
  ],
  [
    'another section',
    ['section "means" is not in story.en.json; add it there, or delete it here'],
    ['story.de.json', '"id": "method"', '"id": ¦"means"'],
  ],
  [
    'a step in another chapter',
    ['step "road" stands in chapter "way" here, but in "quay-side" in story.en.json'],
    [APART[0], APART[1], APART[2].replace('"road"', '¦"road"')],
  ],
];

test.each(cases)('%s in one language is told where it stands', (_, messages, ...edits) => {
  const { places, lines } = afterEdits(...edits);
  const told = lines.filter((line) => messages.some((message) => line.endsWith(message)));
  expect(told).toEqual(messages.map((message) => `${places[0]} ${message}`));
});

test('another date or quote is the only fault', () => {
  expect(afterEdits(['story.de.json', '"at": "storm"', '"at": null']).lines).toHaveLength(1);
  expect(afterEdits(['story.de.json', '"quotes": ["no-boxes"]', '"quotes": []']).lines).toHaveLength(1);
});
