/** How many letters must be typed, removed, changed or swapped with their neighbour to get from one word to the other. */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The known words closest to what was typed, best first, at most `count`; words that share nothing are left out. */
export function nearest(typed: string, known: Iterable<string>, count = 2): string[] {
  return [...new Set(known)]
    .map((word) => ({ word, distance: editDistance(typed.toLowerCase(), word.toLowerCase()) }))
    .filter(({ word, distance }) => distance < Math.max(typed.length, word.length))
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, count)
    .map(({ word }) => word);
}

/** The one known word that was probably meant, or `undefined` where no word is near enough to guess. */
export function probably(typed: string, known: Iterable<string>): string | undefined {
  const [best] = nearest(typed, known, 1);
  if (best === undefined) return undefined;
  return editDistance(typed.toLowerCase(), best.toLowerCase()) <= Math.max(1, Math.ceil(best.length / 3))
    ? best
    : undefined;
}
