import { say } from '../language/say.ts';
import { type Edition, find } from '../record/edition.ts';
import { plainProse } from './bind.ts';
import { stepsOf, storyOf } from './story.ts';

/**
 * How much of the story is still to be read from each step on, as a reader is told it; to whole minutes, at least one.
 * The speed is the site’s own, in words a minute; captions and sources are not counted.
 * @returns a phrase for each step, or none where the site does not say how fast its language is read
 */
export function timesLeft(edition: Edition, language: string): string[] {
  const pace = edition.site.languages.find(({ id }) => id === language)?.wordsPerMinute;
  if (!pace) return [];
  const { locale, reading } = say(language).vocabulary;
  const minutes = new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  let words = 0;
  return stepsOf(storyOf(edition, language))
    .toReversed()
    .map(({ title, body, quotes }) => {
      const prose = [title, ...body].map((line) => plainProse(line, edition, language));
      const said = quotes.map((id) => find(edition, 'quotes', id).words);
      words += [...prose, ...said].join(' ').split(/\s+/).length;
      return reading.left(minutes.format(Math.max(1, Math.round(words / pace))));
    })
    .toReversed();
}
