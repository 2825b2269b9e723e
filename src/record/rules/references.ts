import { faultAt, idsOf, type Draft, type List, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { nearest } from '../nearest.ts';
import { referencesOf } from '../reference-table.ts';
import { toldOnce } from '../told-once.ts';

/** For how many unknown ids the nearest known ones are looked up: among thousands of ids each takes its time. */
const GUESSES = 40;

/** Every id that one record gives of another names a record of the edition. */
export const references: Rule = (draft) => {
  const known = new Map<string, Set<string> | undefined>();
  const guesses = new Map<string, string>();
  const found = referencesOf(draft).flatMap(({ item, path, id, role, lists }): Fault[] => {
    const key = lists.join();
    if (!known.has(key)) known.set(key, idsOf(draft, lists));
    const ids = known.get(key);
    if (!ids || ids.has(id)) return [];
    const corrected =
      item.file.path.endsWith('corrections.json') && role === 'record' ? recordOf(draft, id) : undefined;
    if (corrected !== undefined)
      return [faultAt(item, path, `"${id}" is a correction itself; name the record that it corrects: "${corrected}"`)];
    const asked = `${key} ${id}`;
    const guess = (): string => (guesses.size < GUESSES ? nearest(id, ids).map((word) => `"${word}"`) : []).join(', ');
    const near = guesses.get(asked) ?? guess();
    guesses.set(asked, near);
    const message = `${role} "${id}" is not in ${fileNames(lists)}${near && `; nearest: ${near}`}`;
    return [{ ...faultAt(item, path, message), unknown: id }];
  });
  return toldOnce(found);
};

/** What a correction of that id corrects; `undefined` where there is no such correction. */
function recordOf(draft: Draft, id: string): string | undefined {
  return draft.rows.corrections.find((row) => row.id === id && row.value?.record !== id)?.value?.record;
}

function fileNames(lists: readonly List[]): string {
  if (lists.length > 4) return 'this edition';
  const names = lists.map((list) => `${list}.json`);
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
