import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeParts } from '../../src/desk/store-parts.ts';
import { findFaults } from '../../src/desk/gate.ts';
import { load } from '../../src/record/load.ts';
import { line, makeEdits, onCopy, type Edit } from './mistake.ts';

/** The day of the edition that is released, and of the one that follows it. */
export const DAYS = { released: '2026-02-16', next: '2026-03-10' } as const;

/** An entry of the ledger for a test. */
export interface Entry {
  readonly id: string;
  readonly previous?: string | null;
  readonly hash?: string;
  readonly released?: string | null;
}

const PAGES = new Map(['de', 'en'].map((language) => [`${language}/story.html`, '<main data-frozen></main>']));

/** Writes the ledger of a copy; a hash that is not given is the true one. Something is stored of what is released. */
export function writeLedger(folder: string, entries: readonly Entry[]): void {
  const { hashes } = load(folder).history;
  const ledger = entries.map(({ id, previous = null, hash, released = null }) => ({
    id,
    previous,
    kind: previous === null ? 'addition' : 'update',
    note: { en: 'A look.', de: 'Ein Blick.' },
    hash: hash ?? hashes.get(id) ?? '0'.repeat(64),
    released,
    ...(released === null ? {} : { frozen: storeParts(folder, id, PAGES) }),
  }));
  writeFileSync(join(folder, 'ledger.json'), `${JSON.stringify(ledger, null, 2)}\n`);
}

/** Copies an edition of the copy to another day. */
export function addEdition(folder: string, from: string, id: string): void {
  const next = join(folder, 'editions', id);
  cpSync(join(folder, 'editions', from), next, { recursive: true });
  const head = join(next, 'edition.json');
  const text = readFileSync(head, 'utf8').replace(/"asOf": "[^"]*"/, `"asOf": "${id.slice(0, 10)}"`);
  writeFileSync(head, text.replace(/"compiled": "[^"]*"/, '"compiled": "2026-04-01"'));
}

/** Runs on a copy of the made-up record with one released edition and one that follows it, which the ledger does not list. */
export function onReleased<T>(run: (folder: string, next: string) => T): T {
  return onCopy((folder) => {
    addEdition(folder, DAYS.released, DAYS.next);
    writeLedger(folder, [{ id: DAYS.released, released: '2026-03-02' }]);
    return run(folder, join(folder, 'editions', DAYS.next));
  });
}

/** Makes the edits in the edition that follows a released one: the marked places, and the lines that the gate prints. */
export function afterRelease(...edits: Edit[]): { places: string[]; lines: string[] } {
  return onReleased((folder, next) => {
    const places = makeEdits(next, edits);
    return { places, lines: findFaults(folder).map(line) };
  });
}
