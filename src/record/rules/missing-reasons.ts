import { faultAt, valid, type Rule } from '../draft.ts';
import { archiveSentence } from '../needed.ts';
import type { Source } from '../schema.ts';
import { MISSING } from '../vocabulary.ts';

const FIELDS = [
  'authors',
  'title',
  'date',
  'address',
  'archive',
] as const satisfies readonly (keyof Source['missing'])[];

/** A source says why it lacks what it lacks, and gives no reason for what it has. */
export const missingReasons: Rule = (draft) =>
  valid(draft, 'sources').flatMap(({ row, value }) =>
    FIELDS.flatMap((field) => {
      const given = value[field];
      const absent = given === null || given.length === 0;
      const reason = value.missing[field];
      if (absent && reason === undefined) {
        if (field === 'archive') return [faultAt(row, [field], archiveSentence(value.id), { part: 'key' })];
        const message = `"${value.id}" has no ${field} and no reason; write it, or why under "missing": ${MISSING.join(', ')}`;
        return [faultAt(row, [field], message, { part: 'key' })];
      }
      if (absent || reason === undefined) return [];
      const message = `"missing" gives a reason for "${field}", but "${field}" is given; delete the one that is wrong`;
      return [faultAt(row, ['missing', field], message, { part: 'key' })];
    }),
  );
