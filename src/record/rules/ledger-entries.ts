import { faultAt } from '../draft.ts';
import { byDay } from '../edition-id.ts';
import type { Fault } from '../fault.ts';
import type { HistoryRule } from '../history.ts';
import { nearest } from '../nearest.ts';
import { ledgerFile } from '../schema.ts';
import { wordFaults } from './complete-words.ts';
import { plainFile } from './plain-text.ts';

/** The ledger lists editions that exist, each once, oldest first, each after the one it follows, in their languages. */
export const ledgerEntries: HistoryRule = ({ ledger, drafts }) => {
  const known = new Map(drafts.map((draft) => [draft.id, draft]));
  const texts = ledger[0] ? plainFile(ledger[0].file) : [];
  const faults = ledger.flatMap((row, at): Fault[] => {
    const { id } = row;
    if (id === undefined) return [];
    const twin = ledger.findIndex((other) => other.id === id);
    if (twin < at) {
      const { line } = row.file.json.locate([twin, 'id']);
      return [faultAt(row, ['id'], `edition "${id}" is already listed at line ${line}; keep one`)];
    }
    const draft = known.get(id);
    if (!draft) {
      const near = nearest(id, known.keys());
      const folders = near.length > 0 ? `; nearest: ${near.map((name) => `"${name}"`).join(', ')}` : '';
      return [faultAt(row, ['id'], `edition "${id}" has no folder in editions/; undo its removal${folders}`)];
    }
    const before = ledger[at - 1]?.id ?? null;
    const languages = draft.head?.value?.languages;
    const words = languages ? wordFaults(row, ledgerFile.element, languages) : [];
    if (before !== null && byDay(before, id) > 0) {
      return [...words, faultAt(row, ['id'], `"${id}" stands after "${before}"; the ledger goes oldest first`)];
    }
    if (!row.value || row.value.previous === before || (before !== null && !known.has(before))) return words;
    const given = JSON.stringify(row.value.previous);
    const meant = before === null ? 'null: it is the first edition' : `"${before}"`;
    return [
      ...words,
      faultAt(row, ['previous'], `previous ${given} is not the edition before "${id}"; write ${meant}`),
    ];
  });
  return [...texts, ...faults];
};
