import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/desk/gate.ts';
import { latestEdition, listedEditions } from '../../src/record/edition.ts';
import { hashEdition } from '../../src/record/hash-edition.ts';
import { load } from '../../src/record/load.ts';
import { line, makeEdits, onCopy, type Edit } from './mistake.ts';
import { addEdition, DAYS, writeLedger, type Entry } from './released.ts';

const FIRST: Entry = { id: DAYS.released, released: '2026-03-02' };
const SECOND: Entry = { id: DAYS.next, previous: DAYS.released };

/** Runs on a copy with two editions, listed as given. */
function onTwo<T>(entries: readonly Entry[], run: (folder: string) => T): T {
  return onCopy((folder) => {
    addEdition(folder, DAYS.released, DAYS.next);
    writeLedger(folder, entries);
    return run(folder);
  });
}

function told(entries: readonly Entry[], ...edits: Edit[]): { places: string[]; lines: string[] } {
  return onTwo(entries, (folder) => {
    const places = makeEdits(folder, edits);
    return { places, lines: findFaults(folder).map(line) };
  });
}

const cases: [what: string, message: string, entries: readonly Entry[], ...edits: Edit[]][] = [
  [
    'an edition without a folder',
    'edition "2026-02-17" has no folder in editions/; undo its removal; nearest: "2026-02-16", "2026-03-10"',
    [FIRST],
    ['ledger.json', '"id": "2026-02-16"', '"id": ¦"2026-02-17"'],
  ],
  [
    'an edition listed twice',
    'edition "2026-02-16" is already listed at line 3; keep one',
    [FIRST, SECOND],
    ['ledger.json', '"id": "2026-03-10"', '"id": ¦"2026-02-16"'],
  ],
  [
    'a first edition that follows one',
    'previous "2026-03-10" is not the edition before "2026-02-16"; write null: it is the first edition',
    [FIRST],
    ['ledger.json', '"previous": null', '"previous": ¦"2026-03-10"'],
  ],
  [
    'an edition that follows another than the one before it',
    'previous null is not the edition before "2026-03-10"; write "2026-02-16"',
    [FIRST, SECOND],
    ['ledger.json', '"previous": "2026-02-16"', '"previous": ¦null'],
  ],
  [
    'a release before the work was done',
    'released on 2026-02-28, before it was compiled on 2026-03-01; one of the two is wrong',
    [FIRST],
    ['ledger.json', '"2026-03-02"', '¦"2026-02-28"'],
  ],
  [
    'a release out of order',
    '"2026-03-10" is released, but "2026-02-16" before it is not; release that first',
    [{ id: DAYS.released }, { ...SECOND, released: '2026-04-02' }],
    ['ledger.json', '"2026-04-02"', '¦"2026-04-02"'],
  ],
  [
    'a release before that of its predecessor',
    'released on 2026-04-02, before "2026-02-16", released on 2026-04-09; one of the two is wrong',
    [
      { ...FIRST, released: '2026-04-09' },
      { ...SECOND, released: '2026-04-02' },
    ],
    ['ledger.json', '"2026-04-02"', '¦"2026-04-02"'],
  ],
  [
    'a hash that is none',
    'hash is not a hash of 64 digits and letters; undo, or run npm run edition',
    [{ ...FIRST, hash: 'abc' }],
    ['ledger.json', '"abc"', '¦"abc"'],
  ],
  [
    'an unknown kind',
    'kind "fix" is not known; use one of: addition, update, correction, clarification, retraction',
    [FIRST],
    ['ledger.json', '"addition"', '¦"fix"'],
  ],
  [
    'a note that lacks a language',
    'note has no words in "de"; add "de": "…"',
    [FIRST],
    ['ledger.json', '"note"', '¦"note"'],
    ['ledger.json', ',\n      "de": "Ein Blick."', ''],
  ],
  [
    'a hidden character in a note',
    'hidden character U+200B after "A look"; retype it',
    [FIRST],
    ['ledger.json', 'A look', 'A look¦\u200B'],
  ],
  [
    'a ledger that is no list',
    'ledger.json must hold a list: put it between [ and ]',
    [],
    ['ledger.json', '[]', '¦{}'],
  ],
];

test.each(cases)('%s is one message, in its own words', (_, message, entries, ...edits) => {
  const { places, lines } = told(entries, ...edits);
  expect(places).toHaveLength(1);
  expect(lines).toEqual([`${places[0]} ${message}`]);
});

test('editions out of order are told at the one that stands too late', () => {
  const { lines } = told([SECOND, { id: DAYS.released, previous: DAYS.next }]);
  expect(lines).toContain('ledger.json:14:11 "2026-02-16" stands after "2026-03-10"; the ledger goes oldest first');
});

test('a ledger that is missing is told', () => {
  const lines = onCopy((folder) => {
    rmSync(join(folder, 'ledger.json'));
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual([
    'ledger.json:1:1 this file is missing; undo its removal, or create it and write [] if no edition is prepared',
  ]);
});

test('a prepared edition that was changed is a warning, and no more', () => {
  const faults = onTwo([{ id: DAYS.released }], (folder) => {
    makeEdits(join(folder, 'editions', DAYS.released), [['events.json', 'A storm closes', 'A gale closes']]);
    return findFaults(folder);
  });
  expect(faults.map((fault) => [fault.severity, line(fault)])).toEqual([
    ['warning', 'ledger.json:10:13 "2026-02-16" was changed since it was prepared; run npm run edition'],
  ]);
});

test('a faulty edition is not also one that was changed', () => {
  const { places, lines } = told(
    [{ id: DAYS.released }],
    [`editions/${DAYS.released}/events.json`, '"2026-01-12"', '¦"2026-02-30"'],
  );
  expect(lines).toEqual([`${places[0]} 2026-02-30 does not exist; February 2026 has 28 days`]);
});

test('between prepared editions anything may change', () => {
  const { lines } = told([{ id: DAYS.released }], [`editions/${DAYS.next}/quotes.json`, '"denies"', '"could"']);
  expect(lines).toEqual([]);
});

test('editions carry what the ledger says of them', () => {
  const [first, second] = onTwo([FIRST], (folder) => load(folder).editions);
  expect(first).toMatchObject({
    status: 'released',
    previous: null,
    kind: 'addition',
    note: { en: 'A look.', de: 'Ein Blick.' },
    released: '2026-03-02',
  });
  expect(second).toMatchObject({ status: 'draft', previous: DAYS.released, kind: 'update', note: {}, released: null });
});

test('the latest edition is the last of the ledger, not a draft', () => {
  expect(onTwo([FIRST], (folder) => latestEdition(load(folder).editions).id)).toBe(DAYS.released);
  expect(onTwo([FIRST, SECOND], (folder) => latestEdition(load(folder).editions))).toMatchObject({
    id: DAYS.next,
    status: 'prepared',
  });
  expect(onTwo([], (folder) => latestEdition(load(folder).editions).id)).toBe(DAYS.next);
  expect(onTwo([FIRST], (folder) => listedEditions(load(folder).editions).length)).toBe(1);
  expect(() => latestEdition([])).toThrow('the record has no edition');
});

test('a hash keeps meaning, not spelling', () => {
  // RFC 8785, by hand: {"a.json":[{"n":1,"t":"é"}]}
  const hash = hashEdition({ 'a.json': [{ t: 'é', n: 1.0 }] });
  expect(hash).toBe('ec7ed02c970a36bcd931b77f0f3efaf992f312e06d8a530def6200b28e5eb52b');
  expect(hashEdition({ 'a.json': [{ n: 1, t: '\u00e9' }] })).toBe(hash);
  expect(hashEdition({ 'a.json': [{ n: 2, t: 'é' }] })).not.toBe(hash);
  expect(() => hashEdition({ a: '\ud800' })).toThrow();
});

test('half a character is told instead of hashed', () => {
  const lines = onTwo([FIRST], (folder) => {
    const file = join(folder, 'editions', DAYS.next, 'events.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('A storm closes', 'A storm\\ud800 closes'));
    return findFaults(folder).map(line);
  });
  expect(lines).toEqual(['events.json:4:30 half a character (U+D800); retype it']);
});
