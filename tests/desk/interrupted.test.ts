import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Change } from '../../src/desk/change.ts';
import { finishWriting } from '../../src/desk/write-together.ts';
import { load } from '../../src/record/load.ts';
import { writeLedger } from '../record/released.ts';
import { filesOf, onRecord, RELEASED, runDesk } from './run-verb.ts';

const EACH_TOUCH = join(import.meta.dirname, 'at-each-touch.ts');
const LONG = { timeout: 120_000 };

/** What the gate says of a folder in which a list of files stands that are being changed together. */
const INTERRUPTED =
  'a command was interrupted while it wrote; npm run edition finishes what it began, as do add and correct';

type Files = Record<string, string>;

/** What a command changes: the folder before and after, and the change by which it got there. */
interface Made {
  readonly before: Files;
  readonly after: Files;
  readonly start: Change['start'];
}

function made(released: boolean, command: string, args: readonly string[], start?: Change['start']): Made {
  return onRecord(released, (folder) => {
    const before = filesOf(folder);
    expect(runDesk(folder, command, args)).toMatchObject({ code: 0 });
    return { before, after: filesOf(folder), start };
  });
}

/**
 * Makes the change once, and takes each state in which an interruption would leave the folder, up to the last: how each
 * ends.
 */
function interruptedEverywhere(released: boolean, { before, after, start }: Made): string[] {
  const own = (name: string): boolean =>
    start ? name.startsWith(`editions/${start.id}/`) : after[name] !== before[name];
  const files = Object.entries(after).filter(([name]) => own(name));
  const copies = mkdtempSync(join(tmpdir(), 'copies-'));
  try {
    return onRecord(released, (folder) => {
      const change = JSON.stringify({ folder, start, files });
      const env = { ...process.env, STORY_DATA: folder, COPIES: copies };
      execFileSync(process.execPath, ['--import', EACH_TOUCH, join(import.meta.dirname, 'make-change.ts'), change], {
        env,
      });
      const left = readdirSync(copies).sort((a, b) => Number(a) - Number(b));
      expect(left.length).toBeGreaterThan(4);
      return [...left.map((name) => join(copies, name)), folder].map((state) => endOf(state, before, after));
    });
  } finally {
    rmSync(copies, { recursive: true });
  }
}

/** What the next command makes of a folder that was left like this: the old one, the new one, or what it had to finish. */
function endOf(folder: string, before: Files, after: Files): 'old' | 'finished' | 'new' {
  const faults = load(folder).faults.filter(({ severity }) => severity === 'error');
  if (faults.length === 0) expect([before, after]).toContainEqual(withoutLeftovers(filesOf(folder)));
  else expect(faults.map(({ message }) => message).join()).toContain(INTERRUPTED);
  finishWriting(folder);
  const finished = filesOf(folder);
  expect([before, after]).toContainEqual(finished);
  if (faults.length > 0) return 'finished';
  return JSON.stringify(finished) === JSON.stringify(before) ? 'old' : 'new';
}

/** Without what is still being written, which nothing reads. */
function withoutLeftovers(files: Files): Files {
  return Object.fromEntries(Object.entries(files).filter(([name]) => !name.includes('.new')));
}

const STEP = ['step', '--title.en=Fog', '--title.de=Nebel', '--body.en=It was dark.', '--body.de=Es war dunkel.'];
const QUOTE = ['quote', '--words=No more boxes', '--speaker=pilots', '--said=2026-02-14', '--sources=s2'];
const SAID = [
  '--strength=denies',
  '--role.en=on watch',
  '--role.de=auf Wache',
  '--topic.en=boxes',
  '--topic.de=Kisten',
  '--gloss.de.words=Keine Kisten mehr',
  '--gloss.de.excerpt=Keine Kisten mehr',
];

test('interrupted at any moment, a command that writes one file leaves it old or new', LONG, () => {
  const ends = interruptedEverywhere(false, made(false, 'add', [...QUOTE, ...SAID]));
  expect([...new Set(ends)]).toEqual(['old', 'new']);
});

test(
  'interrupted at any moment, a command that writes several leaves all old, or is refused until it is finished',
  LONG,
  () => {
    const ends = interruptedEverywhere(false, made(false, 'add', [...STEP, '--chart=map', '--state=coast']));
    expect([...new Set(ends)]).toEqual(['old', 'finished', 'new']);
  },
);

test('interrupted at any moment, an edition that a correction starts is there whole or not at all', LONG, () => {
  const args = [
    'c1',
    '--to=205',
    '--edition=2026-03-10',
    '--reason.en=five were sheds',
    '--reason.de=fünf waren Schuppen',
  ];
  const ends = interruptedEverywhere(true, made(true, 'correct', args, { id: '2026-03-10', from: '2026-02-16' }));
  expect([...new Set(ends)]).toEqual(['old', 'new']);
});

test('the next command finishes what was interrupted', LONG, () => {
  onRecord(false, (folder) => {
    const change = [...STEP, '--chart=map', '--state=coast'];
    // The renaming of the first of two files: the list of both stands there by now.
    const killed = runDesk(folder, 'add', change, { preload: EACH_TOUCH, env: { DIE_AT: '15' } });
    expect(killed.code).toBe(null);
    const faults = load(folder).faults;
    expect(faults[0]?.message).toBe(INTERRUPTED);
    const next = runDesk(folder, 'add', []);
    expect(next.output).toContain('finished editions/2026-02-16/story.en.json, which was interrupted');
    expect(load(folder).faults).toEqual([]);
    expect(runDesk(folder, 'add', change).output).toContain(
      'nothing was written: the step "fog" says the same already',
    );
  });
});

test('an edition that was interrupted is finished by the next', LONG, () => {
  onRecord(false, (folder) => {
    writeLedger(folder, [{ id: RELEASED }]);
    const land = join(folder, 'land.json');
    writeFileSync(land, '{}');
    const path = join(folder, 'editions', RELEASED, 'charts.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"west": 19', '"west": 18'));
    // The renaming of the second of two files: the ledger has its new hash, the maps have their old coasts.
    expect(runDesk(folder, 'edition', [], { preload: EACH_TOUCH, env: { DIE_AT: '16' } }).code).toBe(null);
    expect(load(folder).faults.map(({ message }) => message)).toEqual([INTERRUPTED]);
    expect(readFileSync(land, 'utf8')).toBe('{}');
    expect(runDesk(folder, 'edition', [])).toEqual({
      code: 0,
      output: [
        'finished ledger.json, which was interrupted',
        'finished land.json, which was interrupted',
        'the ledger is up to date; nothing was written',
        '',
      ].join('\n'),
    });
    expect(readFileSync(land, 'utf8')).toContain('"18,');
    expect(load(folder).faults).toEqual([]);
  });
});
