import { type Aligned, aligned } from './aligned.ts';

/** A run of words that two texts share, or that only one of them has. */
export interface DiffRun {
  readonly as: Aligned<string>['as'];
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
  const runs: { as: DiffRun['as']; text: string }[] = [];
  for (const { as, entry } of aligned(wordsOf(before), wordsOf(after), (was, is) => was.trim() === is.trim())) {
    const last = runs.at(-1);
    if (last?.as === as) last.text += entry;
    else runs.push({ as, text: entry });
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
