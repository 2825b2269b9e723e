import type { Edition } from '../record/edition.ts';
import { type Step, stepsOf, storyOf } from './story.ts';

/** Where a step is read: the newest edition that has it. */
export interface StepHome {
  readonly step: Step;
  readonly edition: Edition;
}

/**
 * Every step that any edition has in a language, so that the address of one that is gone leads to the last that had it.
 * @param editions oldest first
 * @returns the newest edition's steps in story order, then those of the one before that it lacks, and so on
 */
export function stepHomes(editions: readonly Edition[], language: string): StepHome[] {
  const homes = new Map<string, StepHome>();
  for (const edition of editions.toReversed()) {
    if (!edition.languages.includes(language)) continue;
    for (const step of stepsOf(storyOf(edition, language)))
      if (!homes.has(step.id)) homes.set(step.id, { step, edition });
  }
  return [...homes.values()];
}
