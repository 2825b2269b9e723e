import { type AnyRecord, recordsOf } from './correction-trail.ts';
import type { Edition } from './edition.ts';

/**
 * The editions that carry what a later one gave up, oldest first: those right before it, back to the first of them.
 * @param editions oldest first
 * @param made the id of the edition that gave it up
 * @param says whether a record says it
 */
export function carriers(
  editions: readonly Edition[],
  made: string,
  record: string,
  says: (held: AnyRecord) => boolean,
): Edition[] {
  const before = editions.slice(
    0,
    editions.findIndex(({ id }) => id === made),
  );
  const other = before.findLastIndex((edition) => {
    const held = recordsOf(edition).get(record);
    return held === undefined || !says(held);
  });
  return before.slice(other + 1);
}
