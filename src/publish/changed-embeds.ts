import { CHARTS, type ChartId, type FigureName, legendOf, sceneOf, statesOf, tableOf, wordsOf } from '../figures.ts';
import type { Edition } from '../record/edition.ts';
import { type SceneDifference, compareScenes } from '../scene/compare-scenes.ts';
import { type WordCounts, countWords, wordDiff } from '../story/word-diff.ts';
import { embedHeight, publishersOf } from './embed-part.ts';
import { heightAt } from './height.ts';

/** An embed that says or shows something else in one edition than in another. */
export interface ChangedEmbed {
  readonly chart: ChartId;
  readonly state: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: FigureName | undefined;
  readonly after: FigureName | undefined;
  /** Where both editions have it. */
  readonly size: EmbedDifference | undefined;
}

/** By how much an embed changed. */
export interface EmbedDifference {
  /** Of its picture. */
  readonly marks: SceneDifference;
  /** Of its title and its sentence. */
  readonly words: WordCounts;
  /** How many cells of its table say something else, or are new or gone. */
  readonly cells: number;
  /** Before and after, at `HEIGHT_WIDTH` pixels of width. */
  readonly height: readonly [before: number, after: number];
}

/** The width for which heights are compared: that of a phone. */
export const HEIGHT_WIDTH = 360;

/**
 * The embeds in a language that are new, gone or different, chart by chart, what is gone last. The line that names the
 * edition, and what it takes of the height, is left out: it differs in every one.
 */
export function changedEmbeds(before: Edition, after: Edition, language: string): ChangedEmbed[] {
  const told = (edition: Edition, chart: ChartId): string[] =>
    edition.languages.includes(language) ? statesOf(chart, edition) : [];
  return CHARTS.flatMap(({ id: chart }) => {
    const was = told(before, chart);
    const is = told(after, chart);
    const states = [...is, ...was.filter((state) => !is.includes(state))];
    return states.flatMap((state): ChangedEmbed[] => {
      const named = (edition: Edition): FigureName => ({ chart, state, edition, language });
      const old = was.includes(state) ? named(before) : undefined;
      const now = is.includes(state) ? named(after) : undefined;
      if (!old || !now)
        return [{ chart, state, change: now ? 'added' : 'removed', before: old, after: now, size: undefined }];
      const same = saidBy(old) === saidBy(now);
      return same ? [] : [{ chart, state, change: 'changed', before: old, after: now, size: differenceOf(old, now) }];
    });
  });
}

/** All that an embed says and shows but its imprint, as text that is the same where it is. */
function saidBy(name: FigureName): string {
  const { layers, labels } = sceneOf(name);
  return JSON.stringify([wordsOf(name), layers, labels, tableOf(name), legendOf(name), publishersOf(name)]);
}

function differenceOf(old: FigureName, now: FigureName): EmbedDifference {
  const [was, is] = [sizesOf(old), sizesOf(now)];
  return {
    marks: compareScenes(sceneOf(old), sceneOf(now)),
    words: countWords(wordDiff(was.words, is.words)),
    cells: Math.max(missing(was.cells, is.cells), missing(is.cells, was.cells)),
    height: [was.height, is.height],
  };
}

function sizesOf(name: FigureName): { words: string; cells: string[]; height: number } {
  const { title, sentence } = wordsOf(name);
  const { columns, rows } = tableOf(name);
  const cells = rows.flatMap((row) =>
    row.map(
      ({ text, value, sources }, at) => `${columns[at] ?? ''} ${value ?? ''} ${text} ${(sources ?? []).join(' ')}`,
    ),
  );
  return { words: `${title}\n${sentence}`, cells, height: heightAt(embedHeight(name), HEIGHT_WIDTH) };
}

/** How many of these cells the others lack; a cell that stands twice counts twice. */
function missing(cells: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return cells.filter((cell) => {
    const at = left.indexOf(cell);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}
