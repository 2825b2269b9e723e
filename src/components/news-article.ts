import type { CorrectionComment, NewsArticle, WithContext } from 'schema-dts';
import { say } from '../language/say.ts';
import { byDay } from '../record/edition-id.ts';
import type { Edition } from '../record/edition.ts';
import { plainProse } from '../story/bind.ts';
import { citationsOf } from '../story/citations.ts';
import { plainChange } from '../story/changes.ts';
import { type CorrectionEntry, correctionEntries } from '../story/correction-entries.ts';
import { storyOf } from '../story/story.ts';
import { absolute, editions, href, nearestLanguage } from './routes.ts';

/**
 * The story of an edition as schema.org describes a news article: dated by its release and, until then, only by the
 * day on which it was compiled; with the sources it rests on and everything that it or a later edition corrected.
 */
export function newsArticle(edition: Edition, language: string): WithContext<NewsArticle> {
  const story = storyOf(edition, language);
  const plain = (line: string): string => plainProse(line, edition, language);
  const at = (path: string): string => absolute(language, path) ?? href(language, path);
  const corrections = correctionEntries(editions(), language).filter(
    ({ edition: made, wrongIn }) => byDay(made, edition.id) <= 0 || wrongIn.includes(edition.id),
  );
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: plain(story.question),
    description: plain(story.description),
    inLanguage: language,
    version: edition.id,
    dateCreated: edition.compiled,
    ...(edition.released && { datePublished: edition.released }),
    license: edition.site.licence.address,
    isAccessibleForFree: true,
    isBasedOn: at('evidence/'),
    citation: citationsOf(edition, language).sources.flatMap(({ address }) => address ?? []),
    ...(corrections.length > 0 && { correction: corrections.map((entry) => comment(entry, language)) }),
  };
}

function comment(entry: CorrectionEntry, language: string): CorrectionComment {
  const { point } = say(language).vocabulary.corrections;
  const spoken = nearestLanguage(language);
  const path = `corrections/#correction-${entry.id}`;
  const said = [
    plainChange(entry.what, language),
    ...(entry.field === undefined ? [] : [entry.field]),
    `${point.was}: ${plainChange(entry.from, language)}`,
    `${point.now}: ${plainChange(entry.to, language)}`,
    `${point.why}: ${entry.reason.text}`,
  ];
  return {
    '@type': 'CorrectionComment',
    text: said.join('. '),
    ...(entry.date !== undefined && { dateCreated: entry.date }),
    url: absolute(spoken, path) ?? href(spoken, path),
  };
}
