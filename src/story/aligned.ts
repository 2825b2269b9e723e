/** An entry that two lists share (as the later one has it), or that only one of them has. */
export interface Aligned<Entry> {
  readonly as: 'same' | 'gone' | 'fresh';
  readonly entry: Entry;
}

/**
 * The fewest entries to take away and to add that make one list of the other (a longest common subsequence), in order,
 * what is gone before what is fresh.
 * @param same whether an entry of the earlier list says what one of the later list says
 */
export function aligned<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  same: (was: Entry, is: Entry) => boolean,
): Aligned<Entry>[] {
  const width = after.length + 1;
  // longest[b * width + a]: how many entries the lists share from their entries b and a on.
  const longest = new Uint16Array((before.length + 1) * width);
  const sharedFrom = (b: number, a: number): number => longest[b * width + a] ?? 0;
  for (const [b, was] of [...before.entries()].toReversed()) {
    for (let a = after.length - 1; a >= 0; a--) {
      longest[b * width + a] = same(was, after[a] as Entry)
        ? 1 + sharedFrom(b + 1, a + 1)
        : Math.max(sharedFrom(b + 1, a), sharedFrom(b, a + 1));
    }
  }
  const found: Aligned<Entry>[] = [];
  let a = 0;
  for (const [b, was] of before.entries()) {
    while (a < after.length && !same(was, after[a] as Entry) && sharedFrom(b + 1, a) < sharedFrom(b, a + 1)) {
      found.push({ as: 'fresh', entry: after[a++] as Entry });
    }
    const shared = a < after.length && same(was, after[a] as Entry);
    found.push(shared ? { as: 'same', entry: after[a++] as Entry } : { as: 'gone', entry: was });
  }
  return [...found, ...after.slice(a).map((entry) => ({ as: 'fresh', entry }) as const)];
}
