import type { Edition } from '../record/edition.ts';
import type { Story } from '../record/schema.ts';

/** One step of the story, with the chapter it belongs to. */
export type Step = Story['chapters'][number]['steps'][number] & { readonly chapter: string; readonly number: number };

/**
 * The story of an edition in one language.
 * @throws when the edition has no story in that language.
 */
export function storyOf(edition: Edition, language: string): Story {
  const story = edition.stories[language];
  if (!story) throw new Error(`edition ${edition.id} has no story.${language}.json`);
  return story;
}

/** Every step of a story, in order; `number` counts from one. */
export function stepsOf(story: Story): Step[] {
  return story.chapters
    .flatMap((chapter) => chapter.steps.map((step) => ({ ...step, chapter: chapter.id })))
    .map((step, index) => ({ ...step, number: index + 1 }));
}
