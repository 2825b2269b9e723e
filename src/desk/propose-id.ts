/** Words that say nothing of a thing. */
const EMPTY = new Set(['the', 'a', 'an', 'of', 'to', 'in', 'on', 'at', 'by', 'for', 'and', 'with', 'from', 'as', 'is']);

/** An id for what these words name, that no other record has: `boxes-north-quay`, then `boxes-north-quay-2`. */
export function proposeId(words: string, taken: ReadonlySet<string>): string {
  const plain = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const all = plain.split(/[^a-z0-9]+/).filter(Boolean);
  const telling = all.filter((word) => !EMPTY.has(word));
  const base = (telling.length > 0 ? telling : all).slice(0, 4).join('-') || 'new';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
