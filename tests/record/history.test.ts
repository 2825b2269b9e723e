import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/desk/gate.ts';
import { load } from '../../src/record/load.ts';
import { line, makeEdits, type Edit } from './mistake.ts';
import { afterRelease, DAYS, onReleased } from './released.ts';

/** A correction of `c1`, with some of its fields otherwise. */
function correction(given: Readonly<Record<string, unknown>> = {}): string {
  const fields = {
    id: 'fix-c1',
    record: 'c1',
    field: 'value',
    from: 210,
    to: 205,
    kind: 'correction',
    date: '2026-03-09',
    reason: { en: 'five were sheds', de: 'fünf waren Schuppen' },
    sources: ['s1'],
    ...given,
  };
  return JSON.stringify(fields, null, 2)
    .replace(/"¦/g, '¦"')
    .replace(/"¦(-?\d+)"/g, '¦$1')
    .replace(/¦"(\d+)"/g, '¦$1');
}

const corrections = (...all: string[]): Edit => ['corrections.json', '[]', `[\n${all.join(',\n')}\n]`];
const C1: Edit = ['observations.json', '"value": 210', '"value": 205'];
const GROWTH: Edit = ['observations.json', '"value": 3.5', '"value": 3.42'];
const FIX_GROWTH = correction({ id: 'fix-growth', record: 'growth', from: 3.5, to: 3.42 });

const cases: [what: string, message: string, ...edits: Edit[]][] = [
  [
    'a value changed in silence',
    '"c1" was published as 210; to make it 205 add a correction: npm run correct -- c1',
    ['observations.json', '"value": 210', '"value": ¦205'],
    GROWTH,
    corrections(FIX_GROWTH),
  ],
  [
    'a precision changed in silence',
    'published as approximate true; add a correction: npm run correct -- c1',
    ['observations.json', '"approximate": true', '"approximate": ¦false'],
  ],
  [
    'an upper end taken away in silence',
    'published as upTo 80; add a correction: npm run correct -- c2',
    ['observations.json', '"id": "c2"', '"id": ¦"c2"'],
    ['observations.json', '    "upTo": 80,\n', ''],
    ['observations.json', '"bound": "between"', '"bound": "at_least"'],
    corrections(correction({ id: 'fix-c2', record: 'c2', field: 'bound', from: 'between', to: 'at_least' })),
  ],
  [
    'a day changed in silence',
    'published as observed.to "2026-02-01"; add a correction: npm run correct -- fog',
    ['observations.json', '"2026-02-01"', '¦"2026-02-02"'],
  ],
  [
    'the day of an event changed in silence',
    'published as when.to "2026-01-11"; add a correction: npm run correct -- storm',
    ['events.json', '"to": "2026-01-11"', '"to": ¦"2026-01-12"'],
  ],
  [
    'words changed in silence',
    'published as strength "denies"; add a correction: npm run correct -- no-boxes',
    ['quotes.json', '"denies"', '¦"could"'],
  ],
  [
    'an address changed in silence',
    'published as address "https://post.example/boxes"; add a correction: npm run correct -- s1',
    ['sources.json', '"https://post.example/boxes"', '¦"https://post.example/b"'],
  ],
  [
    'a correction that starts elsewhere',
    'says c1 was 200, but it was published as 210',
    C1,
    GROWTH,
    corrections(correction({ from: '¦200' }), FIX_GROWTH),
  ],
  [
    'a correction of another field that starts elsewhere',
    'says bound of c2 was "at_most", but it was published as "between"',
    corrections(correction({ record: 'c2', field: 'bound', from: '¦at_most', to: 'between' })),
  ],
  [
    'a correction that ends elsewhere',
    'says c1 is now 206, but here it is 205; make them equal',
    C1,
    GROWTH,
    corrections(correction({ to: '¦206' }), FIX_GROWTH),
  ],
  [
    'a correction that changes nothing',
    'from and to are both 210; a correction changes a value',
    corrections(correction({ to: '¦210' })),
  ],
  [
    'a correction of a field that is none',
    'field "valeu" of "c1" has no single value; name one, such as "value" or "observed.to"',
    corrections(correction({ field: '¦valeu' })),
  ],
  [
    'a correction of a list',
    'field "sources" of "c1" has no single value; name one, such as "value" or "observed.to"',
    corrections(correction({ field: '¦sources', from: null, to: null })),
  ],
  [
    'a correction of what is new',
    '"c3" is new in this edition and needs no correction; delete this one',
    ['observations.json', '[\n', `[\n${newCount('c3')},\n`],
    corrections(correction({ record: '¦c3', from: 1, to: 60 })),
  ],
  [
    'two corrections of one value',
    'value of "c1" is already corrected at line 3; make them one, from what was published',
    C1,
    GROWTH,
    corrections(correction(), correction({ id: 'fix-again', record: '¦c1', from: 205, to: 205 }), FIX_GROWTH),
  ],
  [
    'a correction of a correction',
    '"fix-c1" is a correction itself; name the record that it corrects: "c1"',
    C1,
    GROWTH,
    corrections(correction(), FIX_GROWTH, correction({ id: 'fix-fix', record: '¦fix-c1', from: 205, to: 204 })),
  ],
  [
    'a record that is gone',
    '"no-boxes" was published in 2026-02-16; keep it and set rank "withdrawn" with a reason',
    ['quotes.json', '', '¦[]\n'],
    ['charts.json', '"quotes": ["no-boxes"]', '"quotes": []'],
    ['charts.json', '"statements": ["no-boxes"]', '"statements": []'],
    ['charts.json', '"no-boxes", "s1"', '"s1"'],
    ['story.en.json', '"quotes": ["no-boxes"]', '"quotes": []'],
    ['story.de.json', '"quotes": ["no-boxes"]', '"quotes": []'],
  ],
  [
    'a renamed id',
    '"more-boxes" was published and is gone; an id is never renamed. Did you mean it by "mere-boxes"?',
    ['claims.json', '"id": "more-boxes"', '"id": ¦"mere-boxes"'],
  ],
  [
    'an id renamed beyond likeness',
    '"more-boxes" was published and is gone; an id is never renamed. Did you mean it by "tally"?',
    ['claims.json', '"id": "more-boxes"', '"id": ¦"tally"'],
  ],
  [
    'a withdrawn record without a reason',
    '"more-boxes" is withdrawn without a reason; say why in "note"',
    ['claims.json', '"rank": "preferred"', '"rank": ¦"withdrawn"'],
  ],
];

/** Another count, public at the same time. */
function newCount(id: string): string {
  return `{ "id": "${id}", "label": { "en": "Boxes", "de": "Kisten" }, "value": 60, "approximate": false, "bound": "none", "noValue": null, "unit": "containers", "area": "quay", "observed": { "from": null, "to": "2026-01-09", "precision": "day" }, "public": "2026-01-12", "counter": "pilots", "wording": null, "sources": ["s1"], "rank": "normal" }`;
}

test('an edition that follows a released one and says the same is clean', () => {
  expect(afterRelease().lines).toEqual([]);
});

test.each(cases)('%s is one message, in its own words', (_, message, ...edits) => {
  const { places, lines } = afterRelease(...edits);
  expect(places).toHaveLength(1);
  expect(lines).toEqual([`${places[0]} ${message}`]);
});

test('a corrected value in quotes is told as that alone', () => {
  const { places, lines } = afterRelease(
    ['observations.json', '"value": 210', '"value": ¦"205"'],
    ['observations.json', '    "derived": { "rule": "ratio", "of": ["c1", "c2"] },\n', ''],
    corrections(correction()),
  );
  expect(lines).toEqual([`${places[0]} value must be a number: remove the quotes around 205`]);
});

test('a published id given to another record is told as taken, not as changed', () => {
  const { places, lines } = afterRelease(
    ['observations.json', '"id": "fog"', '"id": ¦"c1"'],
    ['charts.json', '"looks": ["fog"]', '"looks": ["c1"]'],
  );
  expect(lines).toContain(
    `${places[0]} id "c1" is already used at line 3; new numbers get a new id, changed numbers keep theirs`,
  );
  expect(lines).toHaveLength(2);
});

test('a Korean reason that is a sentence is told, since readers see it as a noun', () => {
  const reason = { en: 'x', de: 'x', ko: '다섯은 ¦창고였다' };
  const { places, lines } = afterRelease(C1, GROWTH, corrections(correction({ reason }), FIX_GROWTH));
  expect(lines).toContain(`${places[0]} readers see "이유: …", so it ends as a noun; write "창고였음" for "창고였다"`);
});

test('a renamed count is told at its new id alone, wherever it is named as it was', () => {
  const { places, lines } = afterRelease(
    ['observations.json', '"id": "c1"', '"id": ¦"c-1"'],
    ['story.en.json', '"observation": "c1"', '"observation": "c-1"'],
  );
  expect(lines).toEqual([
    `${places[0]} "c1" was published and is gone; an id is never renamed. Did you mean it by "c-1"?`,
  ]);
});

test('a record that made way for another is gone, not renamed', () => {
  const { lines } = afterRelease(
    ['observations.json', '"id": "fog"', '"id": "frog"'],
    ['observations.json', '"en": "Fog"', '"en": "A frog"'],
    ['charts.json', '"looks": ["fog"]', '"looks": ["frog"]'],
  );
  expect(lines).toEqual([
    'observations.json:1:1 "fog" was published in 2026-02-16; keep it and set rank "withdrawn" with a reason',
  ]);
});

test('what a released edition says of many things is told in lines that fit', () => {
  const { lines } = afterRelease(['observations.json', '"precision": "uncertain"', '"precision": "day"']);
  const [message = ''] = lines.map((told) => told.replace(/^\S+ /, '').replaceAll('fog', 'sheds-seen-at-the-quays'));
  expect(message).toContain('published as observed.precision "uncertain"');
  expect(`data/editions/2026-02-16/observations.json:1058:13 ${message}`.length).toBeLessThan(160);
});

test('a value changes by a correction, and what is derived from it by another', () => {
  expect(afterRelease(C1, GROWTH, corrections(correction(), FIX_GROWTH)).lines).toEqual([]);
});

test('what is withdrawn with a reason stays, and is clean', () => {
  const { lines } = afterRelease([
    'claims.json',
    '"rank": "preferred"',
    '"rank": "withdrawn", "note": { "en": "Sheds.", "de": "Schuppen." }',
  ]);
  expect(lines).toEqual([]);
});

test('a new record needs no correction', () => {
  expect(afterRelease(['observations.json', '[\n', `[\n${newCount('c3')},\n`]).lines).toEqual([]);
});

const FROZEN = 'this edition is published and never changes; undo, then add a correction and run npm run edition';

test('a released edition that was edited is told, and what follows it is not blamed', () => {
  const lines = onReleased((folder) => {
    makeEdits(join(folder, 'editions', DAYS.released), [
      ['events.json', 'A storm closes', 'A gale closes'],
      ['observations.json', '"rank": "preferred"', '"rank": "normal"'],
      ['quotes.json', '"denies"', '"could"'],
    ]);
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual([`edition.json:1:1 ${FROZEN}`]);
});

test('a released edition may be set in another shape', () => {
  const lines = onReleased((folder) => {
    const file = join(folder, 'editions', DAYS.released, 'observations.json');
    const records = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
    const turned = records.map((record) => Object.fromEntries(Object.entries(record).reverse()));
    writeFileSync(file, JSON.stringify(turned).replace('"value":210', '"value":2.10e2'));
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual([]);
});

test('a published correction is neither rewritten nor removed', () => {
  const [rewritten, removed] = [true, false].map((keep) =>
    onReleased((folder, next) => {
      const first = join(folder, 'editions', DAYS.released);
      makeEdits(first, [corrections(correction({ from: 211, to: 210 }))]);
      if (keep) makeEdits(next, [corrections(correction({ from: 212, to: 210 }))]);
      const ledger = join(folder, 'ledger.json');
      const told = findFaults(folder);
      expect(told.map(line)).toContain(`edition.json:1:1 ${FROZEN}`);
      writeFileSync(ledger, readFileSync(ledger, 'utf8').replace(/[0-9a-f]{64}/, hashNow(folder)));
      return findFaults(folder).map(line);
    }),
  );
  expect(rewritten).toEqual([
    'corrections.json:3:9 correction "fix-c1" was published in 2026-02-16 and never changes; undo, and add another',
  ]);
  expect(removed).toEqual([
    'corrections.json:1:1 "fix-c1" was published in 2026-02-16; keep it: corrections are never deleted',
  ]);
});

test('a correction goes on from the value that the last one gave', () => {
  onReleased((folder, next) => {
    const first = join(folder, 'editions', DAYS.released);
    makeEdits(first, [corrections(correction({ from: 211, to: 210 }))]);
    const ledger = join(folder, 'ledger.json');
    writeFileSync(ledger, readFileSync(ledger, 'utf8').replace(/[0-9a-f]{64}/, hashNow(folder)));
    const second = correction({ id: 'fix-c1-again' });
    makeEdits(next, [C1, GROWTH, corrections(correction({ from: 211, to: 210 }), second, FIX_GROWTH)]);
    expect(findFaults(folder).map(line)).toEqual([]);
  });
});

test('the folder of a listed edition that is gone is told', () => {
  const lines = onReleased((folder) => {
    rmSync(join(folder, 'editions', DAYS.released), { recursive: true });
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual([
    'ledger.json:3:11 edition "2026-02-16" has no folder in editions/; undo its removal; nearest: "2026-03-10"',
  ]);
});

test('an edition is not slipped in before a released one', () => {
  const lines = onReleased((folder, next) => {
    const early = join(folder, 'editions', '2026-02-01');
    mkdirSync(early);
    writeFileSync(join(early, 'edition.json'), readFileSync(join(next, 'edition.json')));
    return findFaults(folder).map(line);
  });
  expect(lines).toContain(
    'edition.json:1:1 "2026-02-01" is not in the ledger, but the later "2026-02-16" is released; give it a later day',
  );
});

function hashNow(folder: string): string {
  return load(folder).history.hashes.get(DAYS.released) ?? '';
}
