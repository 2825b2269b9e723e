import { faultAt, idsOf, type List, type Rule } from '../draft.ts';
import { nearest } from '../nearest.ts';
import { referencesOf } from '../reference-table.ts';

/** Every id that one record gives of another names a record of the edition. */
export const references: Rule = (draft) => {
  const known = new Map<string, Set<string> | undefined>();
  return referencesOf(draft).flatMap(({ item, path, id, role, lists }) => {
    const key = lists.join();
    if (!known.has(key)) known.set(key, idsOf(draft, lists));
    const ids = known.get(key);
    if (!ids || ids.has(id)) return [];
    const near = nearest(id, ids)
      .map((word) => `"${word}"`)
      .join(', ');
    return [faultAt(item, path, `${role} "${id}" is not in ${fileNames(lists)}${near && `; nearest: ${near}`}`)];
  });
};

function fileNames(lists: readonly List[]): string {
  if (lists.length > 4) return 'this edition';
  const names = lists.map((list) => `${list}.json`);
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
