import { faultAt, LISTS, type Draft, type List, type Row } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { faultIn } from '../located-file.ts';
import { fileOf, successions, type History, type HistoryRule } from '../history.ts';
import { probably } from '../nearest.ts';

/** What was published stays: no record of a released edition is gone from the next, and none has another id there. */
export const publishedRecords: HistoryRule = (history) =>
  successions(history).flatMap(({ published, next }) =>
    LISTS.flatMap((list) => {
      const file = fileOf(next, `${list}.json`);
      return lostFrom(published, next, list).flatMap(({ id, renamed }): Fault[] => {
        if (renamed) {
          const message = `"${id}" was published and is gone; an id is never renamed. Did you mean it by "${renamed.id}"?`;
          return [faultAt(renamed, ['id'], message)];
        }
        const advice =
          list === 'corrections'
            ? 'keep it: corrections are never deleted'
            : 'keep it and set rank "withdrawn" with a reason';
        return file ? [faultIn(file, [], `"${id}" was published in ${published.id}; ${advice}`)] : [];
      });
    }),
  );

/** The published ids that an edition renamed, by the edition’s id: whatever names them still is right. */
export function renamedIds(history: History): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    successions(history).map(({ published, next }) => {
      const lost = LISTS.flatMap((list) => lostFrom(published, next, list));
      return [next.id, new Set(lost.flatMap(({ id, renamed }) => (renamed ? id : [])))];
    }),
  );
}

/** The published records of a list that the next edition lacks by id, each with the one that has its words there. */
function lostFrom(
  published: Draft,
  next: Draft,
  list: List,
): { readonly id: string; readonly renamed: Row<unknown> | undefined }[] {
  if (next.unread.has(list) || published.unread.has(list)) return [];
  const before: readonly Row<unknown>[] = published.rows[list];
  const after: readonly Row<unknown>[] = next.rows[list];
  const kept = new Set(after.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const fresh = after.filter(({ id }) => id !== undefined && !known.has(id));
  const twins = new Map(fresh.map((row) => [withoutId(row), row]));
  return before.flatMap((row) =>
    row.id === undefined || kept.has(row.id)
      ? []
      : [{ id: row.id, renamed: twins.get(withoutId(row)) ?? renamedTo(row, row.id, fresh) }],
  );
}

/** The new record of the same words whose id differs from the lost one's by a slip. */
function renamedTo(lost: Row<unknown>, id: string, fresh: readonly Row<unknown>[]): Row<unknown> | undefined {
  const same = fresh.filter((row) => wordsOf(row) === wordsOf(lost));
  const name = probably(
    id,
    // Guessing among thousands takes long, and would be a guess.
    same.length > 50 ? [] : same.flatMap((row) => row.id ?? []),
  );
  return same.find((row) => row.id === name);
}

/** What a record is called: two that differ there are two things. */
function wordsOf({ raw }: Row<unknown>): string {
  const given = raw as Readonly<Record<string, unknown>>;
  return JSON.stringify(['label', 'title', 'words', 'name', 'statement', 'publisher'].map((field) => given[field]));
}

function withoutId({ raw }: Row<unknown>): string {
  return JSON.stringify({ ...(raw as object), id: null });
}
