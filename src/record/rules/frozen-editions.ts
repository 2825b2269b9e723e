import { faultAt } from '../draft.ts';
import { faultIn } from '../located-file.ts';
import { fileOf, type HistoryRule } from '../history.ts';

/** A released edition holds what it held when it was released; a prepared one that was changed is prepared again. */
export const frozenEditions: HistoryRule = ({ ledger, drafts, hashes }) =>
  ledger.flatMap((row) => {
    const entry = row.value;
    const draft = drafts.find(({ id }) => id === entry?.id);
    const hash = hashes.get(entry?.id ?? '');
    if (!entry || !draft || hash === undefined || hash === entry.hash) return [];
    if (entry.released === null) {
      const message = `"${entry.id}" was changed since it was prepared; run npm run edition`;
      return [faultAt(row, ['hash'], message, { severity: 'warning' })];
    }
    const head = fileOf(draft, 'edition.json');
    const message = 'this edition is published and never changes; undo, then add a correction and run npm run edition';
    return head ? [faultIn(head, [], message)] : [];
  });
