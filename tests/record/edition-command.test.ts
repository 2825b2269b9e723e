import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { prepareEdition } from '../../src/desk/prepare-edition.ts';
import { storeParts } from '../../src/desk/store-parts.ts';
import { addEdition, DAYS, writeLedger, type Entry } from './released.ts';

const home = mkdtempSync(join(tmpdir(), 'edition-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function edition(folder: string, ...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, STORY_DATA: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/desk/edition.ts', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const UNTOLD = [
  '2026-02-16 is told in "en" and "de"; say what it brings in each: npm run edition -- --note.en "…" --note.de "…"',
  'nothing was prepared',
];

test('a draft needs a note in each of its languages, is prepared once, and gets a new hash when it changes', () => {
  const folder = join(home, 'data');
  cpSync('tests/record/fixture', folder, { recursive: true });
  const ledger = (): { id: string; hash: string; released: null; note: Record<string, string> }[] =>
    JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as ReturnType<typeof ledger>;

  expect(edition(folder)).toMatchObject({
    status: 1,
    output: expect.stringContaining('is a draft; say what it brings') as string,
  });
  expect(ledger()).toEqual([]);

  for (const note of ['A look', { en: 'A look' }, { en: 'A look', de: 'Ein Blick', fr: 'Un regard' }])
    expect(prepareEdition(folder, note)).toEqual({ lines: UNTOLD, code: 1 });
  expect(ledger()).toEqual([]);

  expect(edition(folder, '--note.en', 'The first look', '--note.de=Der erste Blick').status).toBe(0);
  const [first] = ledger();
  expect(first).toMatchObject({ released: null, note: { en: 'The first look', de: 'Der erste Blick' } });
  expect(prepareEdition(folder, undefined).lines).toEqual(['the ledger is up to date; nothing was written']);
  expect(prepareEdition(folder, 'Another').lines).toEqual([
    'the ledger is up to date; nothing was written; a note is changed in ledger.json',
  ]);

  const path = join(folder, 'editions', first?.id ?? '', 'actors.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"en": "', '"en": "The '));
  expect(edition(folder).output).toContain('is prepared as it is now');
  expect(ledger()[0]?.hash).not.toBe(first?.hash);
});

test('a map that was moved takes its coasts along', () => {
  const folder = listed('moved', { id: DAYS.released });
  const land = join(folder, 'land.json');
  writeFileSync(land, '<<<<<<< two branches');
  const maps = (): string[] => Object.keys(JSON.parse(readFileSync(land, 'utf8')) as object);
  const path = join(folder, 'editions', DAYS.released, 'charts.json');
  const move = (from: string, to: string): void =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(`"west": ${from}`, `"west": ${to}`));

  move('19', '18.5');
  expect(edition(folder).output).toContain('land.json: holds the coasts of the maps as they are now');
  expect(maps()).toEqual([expect.stringMatching(/^18\.5,/)]);
  move('18.5', '18');
  expect(edition(folder).status).toBe(0);
  expect(maps()).toEqual([expect.stringMatching(/^18,/)]);
  const actors = join(folder, 'editions', DAYS.released, 'actors.json');
  writeFileSync(actors, readFileSync(actors, 'utf8').replace('"en": "', '"en": "The '));
  expect(edition(folder).output).toBe(`ledger.json: ${DAYS.released} is prepared as it is now\n`);
});

/** A data folder with these entries of the ledger, the later editions copies of the first. */
function listed(name: string, ...entries: Entry[]): string {
  const folder = join(home, name);
  cpSync('tests/record/fixture', folder, { recursive: true });
  for (const { id } of entries.slice(1)) addEdition(folder, DAYS.released, id);
  writeLedger(folder, entries);
  return folder;
}

/** Everything in a folder, by name. */
const written = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]),
  );

const first = { id: DAYS.released };
const second = { id: DAYS.next, previous: DAYS.released };

test.each([
  ['nothing prepared', [{ ...first, released: '2026-03-02' }], [], 'no edition is prepared; nothing was written\n', 0],
  [
    'several prepared and none named',
    [first, second],
    [],
    '2 editions are prepared: 2026-02-16, 2026-03-10; name one: npm run edition -- --release 2026-02-16\nnothing was released\n',
    1,
  ],
  [
    'one named that others come before',
    [first, second],
    [DAYS.next],
    '"2026-02-16" comes before 2026-03-10; release that first\nnothing was released\n',
    1,
  ],
  [
    'one named that the ledger does not list',
    [first],
    [DAYS.next],
    'the ledger does not list "2026-03-10"; npm run edition -- --note "…" prepares it\nnothing was released\n',
    1,
  ],
  [
    'one named that is released',
    [{ ...first, released: '2026-03-02' }],
    [DAYS.released],
    '2026-02-16 was released on 2026-03-02; nothing was written\n',
    0,
  ],
  [
    'a day that has not come',
    [first],
    ['--date', '9999-01-01'],
    /^9999-01-01 has not come; .*\nnothing was written\n$/,
    1,
  ],
  [
    'a day that is none',
    [first],
    ['--date', 'today'],
    '"today" is no day; write it as 2026-02-16\nnothing was written\n',
    1,
  ],
])('a release is refused, and nothing written, with %s', (name, entries, args, output, status) => {
  const folder = listed(name, ...entries);
  const before = written(folder);
  const told = edition(folder, '--release', ...args);
  expect(told.output).toEqual(typeof output === 'string' ? output : (expect.stringMatching(output) as string));
  expect(told.status).toBe(status);
  expect(written(folder)).toEqual(before);
});

test('a release that was interrupted before the ledger was written is the old state, with a warning', () => {
  const folder = listed('interrupted', first);
  const parts = new Map([['en/story.html', '<main data-frozen>half</main>']]);
  storeParts(folder, DAYS.released, parts);
  expect(edition(folder).output).toBe('the ledger is up to date; nothing was written\n');
  // The next one puts its own in the place of what was left.
  storeParts(folder, DAYS.released, new Map([['en/story.html', '<main data-frozen>whole</main>']]));
  expect(readFileSync(join(folder, 'frozen', DAYS.released, 'en', 'story.html'), 'utf8')).toContain('whole');
  expect(readdirSync(join(folder, 'frozen'))).toEqual([DAYS.released]);
});

test('what was left half stored is not read, and is gone after the next release', () => {
  const folder = listed('half', first);
  mkdirSync(join(folder, 'frozen', `.new-${DAYS.released}`, 'en'), { recursive: true });
  expect(edition(folder)).toEqual({ status: 0, output: 'the ledger is up to date; nothing was written\n' });
  storeParts(folder, DAYS.released, new Map([['en/story.html', '<main data-frozen></main>']]));
  expect(readdirSync(join(folder, 'frozen'))).toEqual([DAYS.released]);
});
