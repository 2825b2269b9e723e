/**
 * The command `edition`: brings the ledger up to date with the editions' folders. A prepared edition gets its new
 * hash; the oldest draft is added as prepared, for which `--note "…"` says what it brings. A second run changes nothing.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printFault } from '../record/fault.ts';
import { dataFolder, load } from '../record/load.ts';
import type { LedgerEntry } from '../record/schema.ts';
import { findFaults, stops } from './gate.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns the lines to print, and the exit code */
function prepare(folder: string, note: string | undefined): { lines: string[]; code: number } {
  const faults = findFaults(folder);
  if (stops(faults)) return { lines: [...faults.map(printFault), 'nothing was prepared: mend these first'], code: 1 };
  const path = join(folder, 'ledger.json');
  const before = readFileSync(path, 'utf8');
  const ledger = JSON.parse(before) as LedgerEntry[];
  const { editions, history } = load(folder);
  const hashOf = (id: string): string => history.hashes.get(id) ?? '';
  const lines: string[] = [];
  const entries = ledger.map((entry) => {
    if (entry.released || entry.hash === hashOf(entry.id)) return entry;
    lines.push(`ledger.json: ${entry.id} is prepared as it is now`);
    return { ...entry, hash: hashOf(entry.id) };
  });
  const draft = editions.find(({ id }) => !ledger.some((entry) => entry.id === id));
  if (draft && note === undefined) {
    return { lines: [`${draft.id} is a draft; say what it brings: npm run edition -- --note "…"`], code: 1 };
  }
  if (draft && note !== undefined) {
    const previous = entries.at(-1)?.id ?? null;
    // The note in every language of the edition begins as one text; translate it in ledger.json.
    const words = Object.fromEntries(draft.languages.map((language) => [language, note]));
    entries.push({
      id: draft.id,
      previous,
      kind: previous ? 'update' : 'addition',
      note: words,
      hash: hashOf(draft.id),
      released: null,
    });
    lines.push(`ledger.json: ${draft.id} is prepared; next: npm run build, and look at it`);
  }
  const after = `${JSON.stringify(entries, null, 2)}\n`;
  if (JSON.stringify(ledger) === JSON.stringify(entries))
    return { lines: ['the ledger is up to date; nothing was written'], code: 0 };
  // Written whole beside it and then put in its place, so that an interruption leaves the old or the new one.
  writeFileSync(`${path}.new`, after);
  renameSync(`${path}.new`, path);
  return { lines, code: 0 };
}

const { values } = parseArgs({ options: { note: { type: 'string' } } });
const { lines, code } = prepare(dataFolder(), values.note);
lines.forEach(say);
process.exitCode = code;
