import { join } from 'node:path';
import { faultAt, type Row } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { hashEdition } from '../hash-edition.ts';
import type { History, HistoryRule } from '../history.ts';
import { faultIn } from '../located-file.ts';
import { PARTS, type Stored } from '../read-frozen.ts';
import type { LedgerEntry } from '../schema.ts';

/** What readers saw of a released edition is stored, whole and unchanged; of any other edition nothing is. */
export const frozenParts: HistoryRule = (history) => {
  const { ledger, drafts, frozen } = history;
  // An entry without a folder, or given twice, is told on its own.
  const known = ledger.filter(
    ({ id }, at) => ledger.findIndex((row) => row.id === id) === at && drafts.some((draft) => draft.id === id),
  );
  const unlisted =
    known.length < ledger.length ? [] : [...frozen].filter(([id]) => !known.some((row) => row.id === id));
  return [
    ...known.flatMap((row) => (row.value ? entryFaults(row, row.value, history) : [])),
    ...unlisted.map(([id, { folder }]) =>
      wholeFile(folder, `"${id}" was released, but the ledger no longer lists it; undo its removal there`),
    ),
  ];
};

function entryFaults(row: Row<LedgerEntry>, entry: LedgerEntry, history: History): Fault[] {
  const { id, released, frozen } = entry;
  const stored = history.frozen.get(id);
  if (released === null) {
    if (frozen) return [faultAt(row, ['released'], `"${id}" was released, and stays so; undo, and give its day again`)];
    const message = `left by a release of "${id}" that was interrupted; run npm run edition -- --release again`;
    return stored ? [{ ...wholeFile(stored.folder, message), severity: 'warning' }] : [];
  }
  if (!frozen) {
    const message = `"${id}" is released, but nothing of it is stored; write null and run npm run edition -- --release`;
    return [faultAt(row, ['released'], message)];
  }
  if (!stored)
    return [faultAt(row, ['frozen'], `frozen/${id}/ is gone, which "${id}" is printed from; undo its removal`)];
  const { list } = stored;
  if (!list?.value) return [];
  if (hashEdition(list.value) !== frozen) {
    return [faultIn(list.file, [], `this list was written when "${id}" was released and never changes; undo`)];
  }
  const languages = history.drafts.find((draft) => draft.id === id)?.head?.value?.languages ?? [];
  const untold = languages.filter((language) => !list.value?.[`${language}/story.html`]);
  return [
    ...untold.map((language) =>
      faultAt(row, ['frozen'], `the story of "${id}" in "${language}" was never stored; undo`),
    ),
    ...partFaults(id, stored, list.value),
  ];
}

function partFaults(id: string, { folder, list, found }: Stored, listed: Readonly<Record<string, string>>): Fault[] {
  const changed = Object.entries(listed).flatMap(([name, hash]): Fault[] => {
    if (found[name] === hash || !list) return [];
    if (found[name] === undefined)
      return [
        faultIn(list.file, [name], `"${name}" was stored when "${id}" was released and is gone; undo its removal`),
      ];
    return [wholeFile(join(folder, name), `this page was stored when "${id}" was released and never changes; undo`)];
  });
  const stray = Object.keys(found).filter((name) => !(name in listed));
  const unread = `nothing reads this file, since ${PARTS} does not list it; delete it`;
  return [...changed, ...stray.map((name) => wholeFile(join(folder, name), unread))];
}

function wholeFile(file: string, message: string): Fault {
  return { file, line: 1, column: 1, message, severity: 'error' };
}
