import { dirname } from 'node:path';
import { faultAt, type Draft, type Row } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { fileOf, type History, type HistoryRule } from '../history.ts';
import { faultIn } from '../located-file.ts';
import type { LedgerEntry } from '../schema.ts';

/** A released edition holds what it held when it was released. */
export const frozenEditions: HistoryRule = (history) =>
  changed(history).flatMap(({ entry, draft }) => {
    const head = fileOf(draft, 'edition.json');
    if (entry.released === null || !head) return [];
    const message = 'this edition is published and never changes; undo, then add a correction and run npm run edition';
    return [faultIn(head, [], message)];
  });

/**
 * Warns of prepared editions that were changed since. One with faults is left out: they come first.
 * @param faults everything else that was found
 */
export function staleEditions(history: History, faults: readonly Fault[]): Fault[] {
  return changed(history).flatMap(({ row, entry, draft }) => {
    if (entry.released !== null || faults.some(({ file }) => dirname(file) === draft.folder)) return [];
    const message = `"${entry.id}" was changed since it was prepared; run npm run edition`;
    return [faultAt(row, ['hash'], message, { severity: 'warning' })];
  });
}

/** The listed editions whose hash is another than the ledger's, each once. */
function changed({ ledger, drafts, hashes }: History): { row: Row<LedgerEntry>; entry: LedgerEntry; draft: Draft }[] {
  return drafts.flatMap((draft) => {
    const row = ledger.find(({ id }) => id === draft.id);
    const hash = hashes.get(draft.id);
    if (!row?.value || hash === undefined || hash === row.value.hash) return [];
    return [{ row, entry: row.value, draft }];
  });
}
