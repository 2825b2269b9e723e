import { faultAt, valid, type Draft, type Row } from '../draft.ts';
import { canonicalText } from '../canonical-text.ts';
import type { Fault } from '../fault.ts';
import { successions, type HistoryRule } from '../history.ts';
import { freshCorrections, recordsById, scalarAt, shown } from '../published.ts';
import type { Correction } from '../schema.ts';

/**
 * A correction says truly what was published and what is said now; each value is corrected once in an edition;
 * a correction that was published stays as it was.
 */
export const newCorrections: HistoryRule = (history) =>
  successions(history).flatMap(({ published, next }) => {
    const before = recordsById(published);
    const after = recordsById(next);
    const first = new Map<string, Row<Correction>>();
    const fresh = freshCorrections(published, next).flatMap(({ row, value }): Fault[] => {
      const key = `${value.record} ${value.field}`;
      const earlier = first.get(key);
      first.set(key, earlier ?? row);
      if (earlier) return [corrected(row, value, earlier)];
      return checked(row, value, before.get(value.record), after.get(value.record));
    });
    return [...fresh, ...rewritten(published, next)];
  });

function corrected(row: Row<Correction>, { record, field }: Correction, earlier: Row<Correction>): Fault {
  const { line } = earlier.file.json.locate([...earlier.at, 'id']);
  return faultAt(
    row,
    ['record'],
    `${field} of "${record}" is already corrected at line ${line}; make them one, from what was published`,
  );
}

function checked(
  row: Row<Correction>,
  { record, field, from, to }: Correction,
  before: Row<unknown> | undefined,
  after: Row<unknown> | undefined,
): Fault[] {
  // What the record says now is in doubt where its shape is faulty: that is told there.
  if (!after || after.value === undefined) return [];
  if (!before) {
    return [faultAt(row, ['record'], `"${record}" is new in this edition and needs no correction; delete this one`)];
  }
  const was = scalarAt(before.raw, field);
  const is = scalarAt(after.raw, field);
  const what = field === 'value' ? record : `${field} of ${record}`;
  if (was === undefined || is === undefined || (was === null && is === null && from !== null)) {
    return [
      faultAt(
        row,
        ['field'],
        `field "${field}" of "${record}" has no single value; name one, such as "value" or "observed.to"`,
      ),
    ];
  }
  if (from !== was) {
    return [faultAt(row, ['from'], `says ${what} was ${shown(from)}, but it was published as ${shown(was)}`)];
  }
  if (to !== is) {
    return [faultAt(row, ['to'], `says ${what} is now ${shown(to)}, but here it is ${shown(is)}; make them equal`)];
  }
  if (from === to) return [faultAt(row, ['to'], `from and to are both ${shown(to)}; a correction changes a value`)];
  return [];
}

function rewritten(published: Draft, next: Draft): Fault[] {
  const before = new Map(valid(published, 'corrections').map(({ row, value }) => [value.id, row.raw]));
  return valid(next, 'corrections').flatMap(({ row, value }) => {
    const was = before.get(value.id);
    if (was === undefined || canonicalText(was) === canonicalText(row.raw)) return [];
    return [
      faultAt(
        row,
        ['id'],
        `correction "${value.id}" was published in ${published.id} and never changes; undo, and add another`,
      ),
    ];
  });
}
