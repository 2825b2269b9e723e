import { faultAt, LISTS, type Rule } from '../draft.ts';
import { referencesOf } from '../reference-table.ts';

/** Every source is cited by some record, or another source rests on it; one that is withdrawn may stand alone. */
export const citedSources: Rule = (draft) => {
  if (LISTS.some((list) => draft.unread.has(list))) return [];
  const cited = new Set(
    referencesOf(draft).flatMap(({ item, id }) => ((item as { id?: string }).id === id ? [] : [id])),
  );
  return draft.rows.sources.flatMap((row) => {
    if (row.id === undefined || cited.has(row.id) || row.value?.rank === 'withdrawn') return [];
    return [faultAt(row, ['id'], `nothing cites "${row.id}"; cite it or remove it`)];
  });
};
