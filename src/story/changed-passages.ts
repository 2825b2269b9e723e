import type { Edition } from '../record/edition.ts';
import type { Story } from '../record/schema.ts';
import { plainProse } from './bind.ts';
import { countWords, type DiffRun, type WordCounts, wordDiff } from './word-diff.ts';

/** A passage of the story that readers of two editions see differently. */
export interface ChangedPassage {
  /** Where it stands in the story file, by ids: `steps/first-count`, `charts/yard/counted`, `answer`. */
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Its words, values in place; paragraphs are parted by line breaks. */
  readonly runs: readonly DiffRun[];
  readonly size: WordCounts;
}

/**
 * The passages of the story that say something else, with the values of their editions in place: so a sentence whose
 * words stayed is among them when its number changed. What is gone comes last. A story that an edition does not tell
 * in this language has no passages.
 */
export function changedPassages(before: Edition, after: Edition, language: string): ChangedPassage[] {
  const was = passagesOf(before, language);
  const is = passagesOf(after, language);
  const names = [...is.keys(), ...[...was.keys()].filter((name) => !is.has(name))];
  return names.flatMap((name) => {
    const [old, now] = [was.get(name), is.get(name)];
    if (old === now) return [];
    const runs = wordDiff(old ?? '', now ?? '');
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : 'changed';
    return [{ name, change, runs, size: countWords(runs) }];
  });
}

/** Every passage of a story as readers see it, by name, in the order of the file. */
function passagesOf(edition: Edition, language: string): Map<string, string> {
  const story = edition.stories[language];
  const named = story ? linesOf(story) : [];
  return new Map(
    named.map(([name, lines]) => [name, lines.map((line) => plainProse(line, edition, language)).join('\n')]),
  );
}

function linesOf(story: Story): [name: string, lines: readonly string[]][] {
  const { title, question, answer, notice, description, hero, chapters, after, charts } = story;
  return [
    ...Object.entries({ title, question, answer, notice, description }).map(([name, line]): [string, string[]] => [
      name,
      [line],
    ]),
    ['hero', [hero.caption, hero.start]],
    ...chapters.flatMap((chapter): [string, string[]][] => [
      [`chapters/${chapter.id}`, [chapter.title]],
      ...chapter.steps.map((step): [string, string[]] => [`steps/${step.id}`, [step.title, ...step.body]]),
    ]),
    ...after.map((section): [string, string[]] => [`after/${section.id}`, [section.title, ...section.body]]),
    ...Object.entries(charts).flatMap(([chart, words]): [string, string[]][] => [
      ...(words ? [[`charts/${chart}`, [words.title]] as [string, string[]]] : []),
      ...Object.entries(words?.states ?? {}).map(([state, said]): [string, string[]] => [
        `charts/${chart}/${state}`,
        [said.title, said.sentence, ...(said.note === undefined ? [] : [said.note])],
      ]),
    ]),
  ];
}
