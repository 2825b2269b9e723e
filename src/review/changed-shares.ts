import { type DrawnShareImage, stepImage, storyImage } from '../components/sharing.ts';
import { sceneOf } from '../figures.ts';
import type { Edition } from '../record/edition.ts';
import { type SceneDifference, compareScenes } from '../scene/compare-scenes.ts';
import { stepsOf, storyOf } from '../story/story.ts';
import { type WordCounts, countWords, wordDiff } from '../story/word-diff.ts';

/** The name of the share image of a whole story; ids of steps hold no such sign. */
export const WHOLE = '_story';

/** A share image that shows something else in one edition than in another. */
export interface ChangedShare {
  /** The step it is of, or `WHOLE`. */
  readonly name: string;
  readonly before: DrawnShareImage | undefined;
  readonly after: DrawnShareImage | undefined;
  /** How much of its picture and of its words changed, where both editions have it. */
  readonly size: { readonly marks: SceneDifference; readonly words: WordCounts } | undefined;
}

/**
 * The share images in a language that are new, gone or different, in story order, what is gone last. The lines that name
 * edition and sources are left out: they differ in every edition.
 */
export function changedShares(before: Edition, after: Edition, language: string): ChangedShare[] {
  const was = sharesOf(before, language);
  const is = sharesOf(after, language);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((name): ChangedShare[] => {
    const [old, now] = [was.get(name), is.get(name)];
    if (!old || !now) return [{ name, before: old, after: now, size: undefined }];
    if (shownIn(old) === shownIn(now)) return [];
    const marks = compareScenes(sceneOf(old.name), sceneOf(now.name));
    return [
      { name, before: old, after: now, size: { marks, words: countWords(wordDiff(wordsIn(old), wordsIn(now))) } },
    ];
  });
}

/** Every share image of an edition, by the name it has here. */
export function sharesOf(edition: Edition, language: string): Map<string, DrawnShareImage> {
  if (!edition.languages.includes(language)) return new Map();
  const steps = stepsOf(storyOf(edition, language));
  return new Map([
    [WHOLE, storyImage(edition, language)],
    ...steps.map((step) => [step.id, stepImage({ step, edition }, language)] as const),
  ]);
}

function wordsIn({ headline, name }: DrawnShareImage): string {
  return `${headline}\n${sceneOf(name).desc}`;
}

function shownIn(image: DrawnShareImage): string {
  const { layers, labels } = sceneOf(image.name);
  return JSON.stringify([wordsIn(image), layers, labels]);
}
