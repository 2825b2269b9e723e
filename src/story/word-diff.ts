/** A run of words that two texts share, or that only one of them has. */
export interface DiffRun {
  readonly as: 'same' | 'gone' | 'fresh';
  readonly text: string;
}

/** How many words a text lost and gained. */
export interface WordCounts {
  readonly gone: number;
  readonly fresh: number;
}

/**
 * The fewest words to take away and to add that make one text of the other (a longest common subsequence of words), as
 * runs in reading order, what is gone before what is fresh. White space belongs to the word before it.
 */
export function wordDiff(before: string, after: string): DiffRun[] {
  const was = wordsOf(before);
  const is = wordsOf(after);
  const same = (b: number, a: number): boolean => was[b]?.trim() === is[a]?.trim();
  const width = is.length + 1;
  // longest[b * width + a]: how many words the texts share from their words b and a on.
  const longest = new Uint16Array((was.length + 1) * width);
  for (let b = was.length - 1; b >= 0; b--) {
    for (let a = is.length - 1; a >= 0; a--) {
      const down = longest[(b + 1) * width + a] ?? 0;
      const right = longest[b * width + a + 1] ?? 0;
      longest[b * width + a] = same(b, a) ? 1 + (longest[(b + 1) * width + a + 1] ?? 0) : Math.max(down, right);
    }
  }
  const runs: { as: DiffRun['as']; text: string }[] = [];
  const put = (as: DiffRun['as'], text = ''): void => {
    const last = runs.at(-1);
    if (last?.as === as) last.text += text;
    else runs.push({ as, text });
  };
  for (let b = 0, a = 0; b < was.length || a < is.length;) {
    if (b < was.length && a < is.length && same(b, a)) {
      put('same', is[a]);
      b++;
      a++;
    } else if (b < was.length && (longest[(b + 1) * width + a] ?? 0) >= (longest[b * width + a + 1] ?? 0)) {
      put('gone', was[b++]);
    } else if (a < is.length) {
      put('fresh', is[a++]);
    } else {
      put('gone', was[b++]);
    }
  }
  return runs;
}

/** The size of such a difference. */
export function countWords(runs: readonly DiffRun[]): WordCounts {
  const count = (as: DiffRun['as']): number =>
    runs.reduce((sum, run) => (run.as === as ? sum + wordsOf(run.text).length : sum), 0);
  return { gone: count('gone'), fresh: count('fresh') };
}

function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}
