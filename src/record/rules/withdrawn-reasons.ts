import { faultAt, LISTS, type Row, type Rule } from '../draft.ts';
import { valueAt } from '../schema-at.ts';

/** What is withdrawn says why. */
export const withdrawnReasons: Rule = (draft) =>
  LISTS.flatMap((list) => draft.rows[list] as readonly Row<unknown>[]).flatMap((row) => {
    if (row.value === undefined || valueAt(row.raw, ['rank']) !== 'withdrawn') return [];
    if (valueAt(row.raw, ['note']) !== undefined) return [];
    return [faultAt(row, ['rank'], `"${row.id}" is withdrawn without a reason; say why in "note"`)];
  });
