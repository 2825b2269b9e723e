import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/desk/gate.ts';
import { line } from './mistake.ts';
import { DAYS, onReleased } from './released.ts';

/** What the gate says after something was done to a data folder with a released edition. */
function after(change: (folder: string, stored: string) => void): string[] {
  return onReleased((folder) => {
    change(folder, join(folder, 'frozen', DAYS.released));
    return findFaults(folder).map(line);
  });
}

const edit = (path: string, words: string | RegExp, become: string): void => {
  const text = readFileSync(path, 'utf8');
  const edited = text.replace(words, become);
  if (edited === text) throw new Error(`${path} has no ${words}`);
  writeFileSync(path, edited);
};

test('what was stored of a released edition is found whole', () => {
  expect(after(() => undefined)).toEqual([]);
});

test('setting the list of parts in another shape passes', () => {
  expect(
    after((_, stored) => {
      const path = join(stored, 'parts.json');
      writeFileSync(path, JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
    }),
  ).toEqual([]);
});

test('a stored byte edited by hand is a fault', () => {
  expect(after((_, stored) => appendFileSync(join(stored, 'en', 'story.html'), '\n'))).toEqual([
    'story.html:1:1 this page was stored when "2026-02-16" was released and never changes; undo',
  ]);
});

test('a part that is gone is a fault at its line of the list', () => {
  expect(after((_, stored) => rmSync(join(stored, 'en', 'story.html')))).toEqual([
    'parts.json:3:20 "en/story.html" was stored when "2026-02-16" was released and is gone; undo its removal',
  ]);
});

test('an edited list is a fault, alone, since what it says is no longer known', () => {
  expect(
    after((_, stored) => {
      appendFileSync(join(stored, 'en', 'story.html'), '\n');
      edit(join(stored, 'parts.json'), /"en\/story.html": "./, '"en/story.html": "g'.replace('g', '0'));
      edit(join(stored, 'parts.json'), /"de\/story.html": "[^"]+",/, '');
    }),
  ).toEqual(['parts.json:1:1 this list was written when "2026-02-16" was released and never changes; undo']);
});

test('a list that is gone is a fault', () => {
  expect(after((_, stored) => rmSync(join(stored, 'parts.json')))).toEqual([
    'parts.json:1:1 this file is missing; undo its removal; it lists what was stored',
  ]);
});

test('a file that the list does not know is a fault', () => {
  expect(
    after((_, stored) => {
      mkdirSync(join(stored, 'en', 'embed'));
      writeFileSync(join(stored, 'en', 'embed', 'new.html'), '');
    }),
  ).toEqual(['new.html:1:1 nothing reads this file, since parts.json does not list it; delete it']);
});

test('the whole folder gone is a fault at the ledger’s entry', () => {
  expect(after((_, stored) => rmSync(stored, { recursive: true }))).toEqual([
    expect.stringMatching(
      /^ledger\.json:\d+:\d+ frozen\/2026-02-16\/ is gone, which "2026-02-16" is printed from; undo its removal$/,
    ),
  ]);
});

test('an edition released by hand has nothing stored', () => {
  expect(after((folder) => edit(join(folder, 'ledger.json'), /,\s*"frozen": "[^"]+"/, ''))).toEqual([
    expect.stringMatching(
      /^ledger\.json:\d+:\d+ "2026-02-16" is released, but nothing of it is stored; write null and run npm run edition -- --release$/,
    ),
  ]);
});

test('a release is not taken back by hand', () => {
  expect(after((folder) => edit(join(folder, 'ledger.json'), /"released": "[^"]+"/, '"released": null'))).toEqual([
    expect.stringMatching(
      /^ledger\.json:\d+:\d+ "2026-02-16" was released, and stays so; undo, and give its day again$/,
    ),
  ]);
});

test('an entry taken out of the ledger leaves what was stored without one', () => {
  expect(after((folder) => writeFileSync(join(folder, 'ledger.json'), '[]\n'))).toContain(
    '2026-02-16:1:1 "2026-02-16" was released, but the ledger no longer lists it; undo its removal there',
  );
});

test('what an interrupted release left is a warning', () => {
  expect(
    after((folder) => {
      edit(join(folder, 'ledger.json'), /,\s*"frozen": "[^"]+"/, '');
      edit(join(folder, 'ledger.json'), /"released": "[^"]+"/, '"released": null');
    }),
  ).toEqual([
    '2026-02-16:1:1 left by a release of "2026-02-16" that was interrupted; run npm run edition -- --release again',
  ]);
});
