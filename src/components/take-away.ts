import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import { type Download, downloadsOf } from '../record/downloads.ts';
import { plainProse } from '../story/bind.ts';
import { storyOf } from '../story/story.ts';

/** The files of an edition that readers can take away, described in their language. */
export function takeAway(edition: Edition, language: string): Download[] {
  const voice = say(language);
  return downloadsOf(edition, {
    title: `${voice.words(edition.site.name)}, ${voice.date(edition.asOf)}`,
    description: plainProse(storyOf(edition, language).description, edition, language),
  });
}
