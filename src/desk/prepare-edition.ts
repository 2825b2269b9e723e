import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printFault } from '../record/fault.ts';
import { load } from '../record/load.ts';
import { LAND_FILE } from '../record/kept-land.ts';
import type { LedgerEntry } from '../record/schema.ts';
import { noteFlags, noteIn, type Note } from './edition-note.ts';
import { findFaults, stops } from './gate.ts';
import { renewedLand } from './land-file.ts';
import { writeTogether } from './write-together.ts';

/** What a command has to say, and its exit code. */
export interface Outcome {
  readonly lines: string[];
  readonly code: number;
}

/**
 * Gives prepared editions that changed their new hash, and adds the oldest draft to the ledger where a note says what
 * it brings. Where a map was moved, what is kept of the atlas is made anew beside the ledger.
 * @param quiet a draft without a note may stay one, and there need not be anything to do
 */
export function prepareEdition(folder: string, note: Note | undefined, quiet = false): Outcome {
  const faults = findFaults(folder);
  if (stops(faults)) return { lines: [...faults.map(printFault), 'nothing was prepared: mend these first'], code: 1 };
  const path = join(folder, 'ledger.json');
  const ledger = JSON.parse(readFileSync(path, 'utf8')) as LedgerEntry[];
  const { editions, history } = load(folder);
  const hashOf = (id: string): string => history.hashes.get(id) ?? '';
  const lines: string[] = [];
  const entries = ledger.map((entry) => {
    if (entry.released || entry.hash === hashOf(entry.id)) return entry;
    lines.push(`ledger.json: ${entry.id} is prepared as it is now`);
    return { ...entry, hash: hashOf(entry.id) };
  });
  const draft = editions.find(({ id }) => !ledger.some((entry) => entry.id === id));
  if (draft && note === undefined && !quiet) {
    const advice = `say what it brings: npm run edition -- ${noteFlags(draft.languages)}`;
    return { lines: [`${draft.id} is a draft; ${advice}`], code: 1 };
  }
  if (draft && note !== undefined) {
    const previous = entries.at(-1)?.id ?? null;
    const words = noteIn(draft.languages, note);
    if (!words) {
      const told = draft.languages.map((language) => `"${language}"`).join(' and ');
      const advice = `say what it brings in each: npm run edition -- ${noteFlags(draft.languages)}`;
      return { lines: [`${draft.id} is told in ${told}; ${advice}`, 'nothing was prepared'], code: 1 };
    }
    const kind = previous ? 'update' : 'addition';
    entries.push({ id: draft.id, previous, kind, note: words, hash: hashOf(draft.id), released: null });
    const next = quiet ? '' : '; next: npm run build, and look at it';
    lines.push(`ledger.json: ${draft.id} is prepared${next}`);
  }
  const idle = 'the ledger is up to date; nothing was written';
  const hint = note === undefined ? '' : '; a note is changed in ledger.json';
  if (lines.length === 0) return { lines: quiet ? [] : [idle + hint], code: 0 };
  const files = new Map([['ledger.json', `${JSON.stringify(entries, null, 2)}\n`]]);
  const land = renewedLand(folder, editions);
  if (land !== undefined) {
    files.set(LAND_FILE, land);
    lines.push(`${LAND_FILE}: holds the coasts of the maps as they are now`);
  }
  writeTogether(folder, files);
  return { lines, code: 0 };
}
