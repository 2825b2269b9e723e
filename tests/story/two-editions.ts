import type { Edition } from '../../src/record/edition.ts';
import { load } from '../../src/record/load.ts';
import { makeEdits, type Edit } from '../record/mistake.ts';
import { DAYS, onReleased } from '../record/released.ts';

/** Five boxes were sheds: `c1` falls from about 210 to about 205. */
export const FEWER: readonly Edit[] = [
  ['observations.json', '"value": 210', '"value": 205'],
  ['observations.json', '"value": 3.5', '"value": 3.42'],
  ['corrections.json', '[]', JSON.stringify([fix('fix-c1', 'c1', 210, 205), fix('fix-growth', 'growth', 3.5, 3.42)])],
];

/** An event that was not there before. */
export const GULL =
  '{ "id": "gull", "title": { "en": "A gull lands", "de": "Eine Möwe landet" }, "short": { "en": "Gull", "de": "Möwe" }, "when": { "from": null, "to": "2026-01-12", "precision": "day" }, "public": "2026-01-12", "lane": "trip", "place": null, "actors": [], "sources": ["s1"] }';

function fix(id: string, record: string, from: number, to: number): object {
  const reason = { en: 'five of the boxes were sheds.', de: 'fünf waren Schuppen.' };
  return { id, record, field: 'value', from, to, kind: 'correction', date: '2026-03-09', reason, sources: ['s1'] };
}

/** The made-up edition, which is released, and the one that follows it with these edits. */
export function twoEditions(...edits: readonly Edit[]): { before: Edition; after: Edition; errors: string[] } {
  return onReleased((folder, next) => {
    makeEdits(next, edits);
    const { editions, faults } = load(folder);
    const [before, after] = [DAYS.released, DAYS.next].map((day) => editions.find(({ id }) => id === day));
    if (!before || !after) throw new Error(faults.map(({ message }) => message).join('\n'));
    return { before, after, errors: faults.map(({ message }) => message) };
  });
}
