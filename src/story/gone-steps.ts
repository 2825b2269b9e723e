import type { Edition } from '../record/edition.ts';
import { plainProse } from './bind.ts';
import { stepsOf, storyOf } from './story.ts';

/** A step that the latest edition no longer has. */
export interface GoneStep {
  readonly id: string;
  readonly title: string;
  /** The last edition that has it. */
  readonly edition: Edition;
}

/**
 * The steps of earlier editions in a language that the latest no longer has, the longest gone last: their addresses
 * are public and must lead somewhere.
 * @param editions oldest first
 */
export function goneSteps(editions: readonly Edition[], language: string): GoneStep[] {
  const told = editions.filter(({ languages }) => languages.includes(language)).toReversed();
  const known = new Set<string>();
  return told.flatMap((edition, age) =>
    stepsOf(storyOf(edition, language)).flatMap(({ id, title }) => {
      if (known.has(id)) return [];
      known.add(id);
      return age === 0 ? [] : [{ id, title: plainProse(title, edition, language), edition }];
    }),
  );
}
