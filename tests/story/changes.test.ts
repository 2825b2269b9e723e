import { expect, test } from 'vitest';
import { changedStates } from '../../src/figures.ts';
import { changesKo } from '../../src/language/changes-ko.ts';
import { changesEn } from '../../src/language/changes-en.ts';
import type { Edit } from '../record/mistake.ts';
import { changedStates as compareStates } from '../../src/story/changed-states.ts';
import { changesBetween, plainChange } from '../../src/story/changes.ts';
import { plainSentence } from '../../src/story/plain-sentence.ts';
import { FEWER, GULL, twoEditions } from './two-editions.ts';

/** The sentences in English, heading by heading, with what kind of change each is. */
function sentences(...edits: readonly Edit[]): Record<string, string[]> {
  const { before, after } = twoEditions(...edits);
  const lists = changesBetween(
    before,
    after,
    'en',
    compareStates(before, after, (_, chart) => chart),
  );
  return Object.fromEntries(
    lists.map(({ title, sentences: told }) => [
      title,
      told.map(({ spans, kind }) => `${kind} | ${plainChange(spans, 'en')}`),
    ]),
  );
}

test('nothing changed, nothing is told', () => {
  expect(sentences()).toEqual({});
});

test('a corrected value is told once, with its reason, and the pictures that moved', () => {
  expect(sentences(...FEWER)).toEqual({
    'Counts and looks': [
      'correction | Changed: Boxes in winter from about 210 containers to about 205 containers, because five of the boxes were sheds.',
      'correction | Changed: Growth from about 3.5 times to about 3.42 times, because five of the boxes were sheds.',
    ],
  });
});

test('the pictures that show a corrected value are drawn differently, and told by their titles', () => {
  const { before, after } = twoEditions(...FEWER);
  const states = changedStates(before, after, 'en');
  expect(states).toEqual([
    { chart: 'timeline', state: 'winter', change: 'redrawn' },
    { chart: 'map', state: 'coast', change: 'redrawn' },
    { chart: 'voices', state: 'all', change: 'redrawn' },
  ]);
  expect(changesBetween(before, after, 'en', states).at(-1)).toMatchObject({
    title: 'Pictures',
    sentences: [{ id: 'timeline/winter', kind: 'update' }, { id: 'map/coast' }, { id: 'voices/all' }],
  });
  expect(changedStates(before, before, 'en')).toEqual([]);
});

test('the values of a sentence are bound to the editions they are from', () => {
  const { before, after } = twoEditions(...FEWER);
  const [counts] = changesBetween(before, after, 'en', []);
  const bound = counts?.sentences[0]?.spans.filter(({ as }) => as !== 'words');
  expect(bound?.map(({ as, id, value, edition }) => [as, id, value, edition])).toEqual([
    ['name', 'c1', undefined, '2026-03-10'],
    ['data', 'c1', '210', '2026-02-16'],
    ['data', 'c1', '205', '2026-03-10'],
  ]);
  expect(counts?.sentences[0]?.corrections.map(({ id }) => id)).toEqual(['fix-c1']);
});

test.each<[what: string, group: string, sentence: string, ...edits: Edit[]]>([
  [
    'a new event',
    'Events',
    'addition | Added: A gull lands, 12 January 2026 (Harbour Post).',
    ['events.json', '[\n', `[\n${GULL},\n`],
  ],
  [
    'a new count',
    'Counts and looks',
    'addition | Added: Boxes late: 60 containers, 11 January 2026 (Harbour Post, Coast Radio).',
    [
      'observations.json',
      '[\n',
      '[\n{ "id": "c3", "label": { "en": "Boxes late", "de": "Kisten spät" }, "value": 60, "approximate": false, "bound": "none", "noValue": null, "unit": "containers", "area": "quay", "observed": { "from": null, "to": "2026-01-11", "precision": "day" }, "public": "2026-01-12", "counter": "pilots", "wording": null, "sources": ["s1", "s2"], "rank": "normal" },\n',
    ],
  ],
  [
    'a changed day',
    'Events',
    'update | Changed: the day of A storm closes the harbour, from 11 January 2026 to 12 January 2026.',
    ['events.json', '"to": "2026-01-11"', '"to": "2026-01-12"'],
  ],
  [
    'changed words',
    'Quotations',
    'update | Changed: the words of Harbour pilots, 14 February 2026, from ““We saw no boxes”, they said.” to “None.”.',
    ['quotes.json', '"“We saw no boxes”, they said."', '"None."'],
  ],
  [
    'a name that was given up',
    'Places',
    'update | Changed: the position of North quay, from 10.5, 20.25 to 10.6, 20.25.',
    ['places.json', '10.5', '10.6'],
  ],
  [
    'a missing counter',
    'Counts and looks',
    'update | Changed: who counted of Boxes in winter, from Harbour pilots to none.',
    ['observations.json', '"counter": "pilots"', '"counter": null'],
  ],
  [
    'another source',
    'Counts and looks',
    'update | Changed: the sources of Boxes in winter, from Harbour Post, “Boxes on the quay” to Harbour Post, “Boxes on the quay”, Coast Radio.',
    ['observations.json', '"sources": ["s1"]', '"sources": ["s1", "s2"]'],
  ],
  [
    'another strength',
    'Quotations',
    'update | Changed: the strength of Harbour pilots, 14 February 2026, from Denies or dismisses to Says it could be.',
    ['quotes.json', '"denies"', '"could"'],
  ],
  [
    'a reworded claim',
    'What the story states',
    'update | Changed: the wording of “There were about 210”, from “There were about 210, not 60 to 80” to “There were about 210”.',
    ['claims.json', 'There were {c1}, not {c2}.', 'There were {c1}.'],
  ],
  [
    'details',
    'Quotations',
    'update | Changed: details of Harbour pilots, 14 February 2026.',
    ['quotes.json', '"translation": "none"', '"translation": "ours"'],
  ],
  [
    'a withdrawn claim',
    'What the story states',
    'retraction | Withdrawn: “There were about 210, not 60 to 80”. Why: Sheds.',
    ['claims.json', '"rank": "preferred"', '"rank": "withdrawn", "note": { "en": "Sheds.", "de": "Schuppen." }'],
  ],
  [
    'a rewritten step',
    'Words of the story',
    'update | Rewritten: “A look”.',
    ['story.en.json', 'They counted', 'They saw'],
  ],
  [
    'a rewritten opening',
    'Words of the story',
    'update | Rewritten: “The harbour”.',
    ['story.en.json', 'About *{c1}*.', 'Some *{c1}*.'],
  ],
  [
    'a rewritten section after the steps',
    'Words of the story',
    'update | Rewritten: “Method”.',
    ['story.en.json', 'We read {s2}.', 'We looked at {s2}.'],
  ],
  [
    'a new state',
    'Pictures',
    'addition | Added: “A night”.',
    [
      'charts.json',
      '{ "id": "all", "strengths": ["denies"] }',
      '{ "id": "all", "strengths": ["denies"] }, { "id": "night", "strengths": [] }',
    ],
    ...['en', 'de'].map((language): Edit => {
      return [
        `story.${language}.json`,
        '        "all": {',
        '        "night": { "title": "A night", "sentence": "Dark." },\n        "all": {',
      ];
    }),
  ],
])('%s is told', (_, group, sentence, ...edits) => {
  expect(sentences(...edits)[group]).toEqual([sentence]);
});

test('a rewritten step is told with the paragraphs that were taken out and put in, each with the values of its edition', () => {
  const { before, after } = twoEditions(...FEWER, ['story.en.json', 'They counted', 'They saw']);
  const [told] = changesBetween(before, after, 'en', []).find(({ group }) => group === 'steps')?.sentences ?? [];
  if (!told) throw new Error('nothing was told');
  expect(plainSentence(told, 'en')).toMatch(/^Rewritten: “A look”\. Before: “They counted .+” After: “They saw .+”$/);
  const editions = (side: 'gone' | 'fresh'): string[] =>
    told.passages.flatMap((passage) => passage[side].flat().map(({ edition }) => edition));
  expect(new Set(editions('gone'))).toEqual(new Set([before.id]));
  expect(new Set(editions('fresh'))).toEqual(new Set([after.id]));
});

test('what readers of a language never see is not told to them', () => {
  expect(sentences(['places.json', 'Nordkai', 'Südkai'])).toEqual({});
  expect(
    sentences(
      ['sources.json', '"archive": null', '"archive": null'],
      ['observations.json', '"rank": "preferred"', '"checked_by": "us", "rank": "preferred"'],
    ),
  ).toEqual({});
});

test('steps that are new or gone are told by their titles', () => {
  const { before, after } = twoEditions();
  const [english, german] = ['en', 'de'].map((id) => after.stories[id]);
  if (!english || !german) throw new Error('the fixture lacks a story');
  const chapters = english.chapters.map((chapter) => ({ ...chapter, steps: chapter.steps.slice(0, 1) }));
  const changed = { ...after, stories: { de: german, en: { ...english, chapters } } };
  const told = (from: typeof before, to: typeof before) =>
    changesBetween(from, to, 'en', []).flatMap(({ sentences: all }) =>
      all.map(({ spans }) => plainChange(spans, 'en')),
    );
  expect(told(before, changed)).toEqual(['No longer in the story: “The road”.']);
  expect(told(changed, before)).toEqual(['Added: “The road”.']);
  const none = { ...changed, stories: { de: german, en: { ...english, chapters: [] } } };
  expect(told(before, none)).toEqual(['No longer in the story: “A look”, “The road”.']);
});

test('an older edition without the language is told in its own words', () => {
  const { before, after } = twoEditions(...FEWER);
  const { de } = before.stories;
  if (!de) throw new Error('the fixture lacks German');
  const german = {
    ...before,
    languages: ['de'],
    stories: { de },
    observations: before.observations.map((one) => ({ ...one, label: { de: one.label['de'] ?? '' } })),
  };
  const [counts] = changesBetween(german, after, 'en', []);
  expect(counts?.sentences.map(({ spans }) => plainChange(spans, 'en'))).toContain(
    'Changed: the name of Fog, from “Nebel” to “Fog”.',
  );
});

test('states are new, gone or drawn differently', () => {
  const { before, after } = twoEditions();
  const { charts } = after;
  const [state] = charts.voices.states;
  if (!state) throw new Error('the fixture has no state');
  const changed = {
    ...after,
    charts: { ...charts, voices: { ...charts.voices, states: [{ ...state, id: 'night' }] } },
  };
  const drawn = (edition: { id: string }, chart: string): string => (chart === 'map' ? edition.id : chart);
  expect(compareStates(before, changed, drawn)).toEqual([
    { chart: 'map', state: 'coast', change: 'redrawn' },
    { chart: 'voices', state: 'night', change: 'added' },
    { chart: 'voices', state: 'all', change: 'removed' },
  ]);
});

test.each([changesEn, changesKo])('every sentence has the slots it needs, and no others', (words) => {
  const slots = (template: string): string[] =>
    [...template.matchAll(/\{(\w+)\}/g)].map(([, slot = '']) => slot).sort();
  const value = ['from', 'to', 'what'];
  const expected: [string, string[]][] = [
    [words.added, ['what']],
    [words.addedFrom, ['sources', 'what']],
    [words.removed, ['what']],
    [words.withdrawn, ['what']],
    [words.withdrawnBecause, ['reason', 'what']],
    [words.changedValue, value],
    [words.changedValueBecause, [...value, 'reason'].sort()],
    [words.changed, [...value, 'field'].sort()],
    [words.changedBecause, [...value, 'field', 'reason'].sort()],
    [words.touched, ['field', 'what']],
    [words.touchedBecause, ['field', 'reason', 'what']],
    [words.redrawn, ['what']],
    [words.rewritten, ['what']],
  ];
  expect(expected.map(([template]) => slots(template))).toEqual(expected.map(([, needed]) => needed));
});

test('a quotation in another language is told with its translation, a paraphrase in the readers’ language', () => {
  const quote = (id: string, form: string): string =>
    `{ "id": "${id}", "words": "Keine Kisten.", "excerpt": "Keine", "form": "${form}", "language": "de", "gloss": { "en": { "words": "No boxes.", "excerpt": "No" } }, "spoken": null, "translation": "none", "speaker": "pilots", "role": { "en": "on watch", "de": "auf Wache" }, "said": { "from": null, "to": "2026-02-14", "precision": "day" }, "public": "2026-02-14", "strength": "denies", "scope": "question", "topic": { "en": "boxes", "de": "Kisten" }, "seen": "full", "sources": ["s2"] },`;
  const told = sentences(['quotes.json', '[\n', `[\n${quote('said', 'quotation')}${quote('meant', 'paraphrase')}`]);
  expect(told['Quotations']).toEqual([
    expect.stringContaining(': “Keine Kisten.” (our translation: No boxes.)'),
    expect.stringContaining(': No boxes. '),
  ]);
});
