import { faultAt, LISTS, type Row, type Rule } from '../draft.ts';
import { basename } from 'node:path';

/** The name by which prose refers to the edition itself. */
const RESERVED = 'edition';

/** No two records of an edition share an id, of whatever kind they are: prose names records by id alone. */
export const uniqueIds: Rule = (draft) => {
  const first = new Map<string, Row<unknown>>();
  return LISTS.flatMap((list) => draft.rows[list] as readonly Row<unknown>[]).flatMap((row) => {
    if (row.id === undefined) return [];
    if (row.id === RESERVED)
      return [faultAt(row, ['id'], `id "${RESERVED}" means the edition itself; give this record another`)];
    const earlier = first.get(row.id);
    if (!earlier) {
      first.set(row.id, row);
      return [];
    }
    const { line } = earlier.file.json.locate([...earlier.at, 'id']);
    const where = earlier.file === row.file ? `at line ${line}` : `in ${basename(earlier.file.path)} at line ${line}`;
    const advice = row.file.path.endsWith('observations.json')
      ? 'new numbers get a new id, changed numbers keep theirs'
      : 'give this one another, or delete it';
    return [faultAt(row, ['id'], `id "${row.id}" is already used ${where}; ${advice}`)];
  });
};
