import { faultAt, type Row } from '../draft.ts';
import { freshCorrections, recordsById, shown, PUBLISHED, scalarAt } from '../published.ts';
import { successions, type HistoryRule } from '../history.ts';

/** A value of a released edition changes in the next only by a correction. */
export const publishedValues: HistoryRule = (history) =>
  successions(history).flatMap(({ published, next }) => {
    const corrected = new Set(freshCorrections(published, next).map(({ value }) => `${value.record} ${value.field}`));
    const first = recordsById(next);
    return (Object.keys(PUBLISHED) as (keyof typeof PUBLISHED)[]).flatMap((list) => {
      const before = new Map(published.rows[list].map((row: Row<unknown>) => [row.id, row]));
      return next.rows[list].flatMap((row: Row<unknown>) => {
        const was = before.get(row.id);
        if (was?.value === undefined || row.value === undefined) return [];
        // Another record by the same id is told as that.
        if (row.id === undefined || first.get(row.id) !== row) return [];
        return PUBLISHED[list].flatMap((field) => {
          const path = field.split('.');
          const from = scalarAt(was.raw, field);
          const to = scalarAt(row.raw, field);
          if (from === to || corrected.has(`${row.id} ${field}`)) return [];
          const command = `add a correction: npm run correct -- ${row.id}`;
          const message =
            field === 'value'
              ? `"${row.id}" was published as ${shown(from)}; to make it ${shown(to)} ${command}`
              : `published as ${field} ${shown(from)}; ${command}`;
          return [faultAt(row, has(row.raw, path) ? path : ['id'], message)];
        });
      });
    });
  });

function has(raw: unknown, path: readonly string[]): boolean {
  let here = raw;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !(key in here)) return false;
    here = (here as Record<string, unknown>)[key];
  }
  return true;
}
