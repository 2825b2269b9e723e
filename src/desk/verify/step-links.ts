import { say } from '../../language/say.ts';
import type { Edition } from '../../record/edition.ts';
import { stepDate } from '../../story/step-date.ts';
import { stepsOf, storyOf } from '../../story/story.ts';
import { attribute, type Element } from './html-tree.ts';

/** What a link to a step says of its number and its date, where the story says otherwise. */
export function stepLinkFault(link: Element, edition: Edition, language: string): string | undefined {
  const steps = stepsOf(storyOf(edition, language));
  const id = attribute(link, 'data-step-link');
  const step = steps.find((one) => one.id === id);
  if (!step) return `leads to step "${id}", which the story of edition ${edition.id} does not have`;
  const expected = {
    'data-text': say(language).vocabulary.ui.where(String(step.number), String(steps.length)),
    'data-date': stepDate(step, edition, language),
  };
  const wrong = Object.entries(expected).find(([name, text]) => attribute(link, name) !== text);
  return wrong && `says “${attribute(link, wrong[0])}” of step ${id}, the story says “${wrong[1]}”`;
}
