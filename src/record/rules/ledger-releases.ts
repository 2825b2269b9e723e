import { faultAt } from '../draft.ts';
import { byDay } from '../edition-id.ts';
import type { Fault } from '../fault.ts';
import { faultIn } from '../located-file.ts';
import { fileOf, type HistoryRule } from '../history.ts';

/** Editions are released in their order, none before it was compiled, and none is slipped in before a released one. */
export const ledgerReleases: HistoryRule = ({ ledger, drafts }) => {
  const dates = ledger.flatMap((row, at): Fault[] => {
    const entry = row.value;
    if (!entry?.released) return [];
    const compiled = drafts.find(({ id }) => id === entry.id)?.head?.value?.compiled;
    if (compiled !== undefined && entry.released < compiled) {
      const message = `released on ${entry.released}, before it was compiled on ${compiled}; one of the two is wrong`;
      return [faultAt(row, ['released'], message)];
    }
    const before = ledger[at - 1]?.value;
    if (!before) return [];
    if (before.released === null)
      return [
        faultAt(
          row,
          ['released'],
          `"${entry.id}" is released, but "${before.id}" before it is not; release that first`,
        ),
      ];
    if (before.released <= entry.released) return [];
    const message = `released on ${entry.released}, before "${before.id}", released on ${before.released}; one of the two is wrong`;
    return [faultAt(row, ['released'], message)];
  });
  const released = drafts.flatMap(({ id }) => (ledger.find((row) => row.id === id)?.value?.released ? [id] : []));
  const slipped = drafts.flatMap((draft): Fault[] => {
    const head = fileOf(draft, 'edition.json');
    if (!head || ledger.some(({ id }) => id === draft.id)) return [];
    const later = released.find((id) => byDay(id, draft.id) > 0);
    if (later === undefined) return [];
    return [
      faultIn(
        head,
        [],
        `"${draft.id}" is not in the ledger, but the later "${later}" is released; give it a later day`,
      ),
    ];
  });
  return [...dates, ...slipped];
};
