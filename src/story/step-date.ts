import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import type { When } from '../record/schema.ts';
import type { Step } from './story.ts';

/** When what a step is about was seen, said or done; nothing where it is about no record. */
export function stepWhen({ at }: Pick<Step, 'at'>, edition: Edition): When | undefined {
  return (
    edition.observations.find((one) => one.id === at)?.observed ??
    edition.events.find((one) => one.id === at)?.when ??
    edition.quotes.find((one) => one.id === at)?.said
  );
}

/** The same in words, or an empty text. */
export function stepDate(step: Pick<Step, 'at'>, edition: Edition, language: string): string {
  const when = stepWhen(step, edition);
  return when ? say(language).when(when) : '';
}
