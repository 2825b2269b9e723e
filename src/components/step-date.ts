import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import type { Step } from '../story/story.ts';

/** The date a step is about, in words, or nothing where it is about none. */
export function stepDate({ at }: Step, edition: Edition, language: string): string {
  const record =
    edition.observations.find((one) => one.id === at)?.observed ??
    edition.events.find((one) => one.id === at)?.when ??
    edition.quotes.find((one) => one.id === at)?.said;
  return record ? say(language).when(record) : '';
}
