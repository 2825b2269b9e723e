import { CHARTS, wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import { plainProse } from '../story/bind.ts';
import { storyOf } from '../story/story.ts';
import { type Embed, embedPath } from './embed.ts';

/** What is said where a picture was. */
export interface Gone {
  /** That it is gone, and since when. */
  readonly text: string;
  /** Why, as the edition says that lacks it. */
  readonly reason: string | undefined;
  /** The picture to see instead: its name, and the path of its embed below the language’s root. */
  readonly instead: { readonly title: string; readonly path: string } | undefined;
}

/**
 * Why a picture is gone and what to see instead; `undefined` where it is not.
 * @param editions all that are listed, oldest first
 */
export function goneOf({ kind, chart, state, language }: Embed, editions: readonly Edition[]): Gone | undefined {
  const latest = editions.findLast(({ languages }) => languages.includes(language));
  if (kind !== 'gone' || !latest) return undefined;
  const voice = say(language);
  const told = storyOf(latest, language).charts[chart]?.gone?.[state];
  const [other, shown = ''] = told?.instead?.split('/') ?? [];
  const found = CHARTS.find(({ id }) => id === other);
  const instead: Embed | undefined = found && {
    chart: found.id,
    state: shown,
    edition: latest,
    language,
    kind: 'following',
    named: true,
  };
  return {
    text: voice.vocabulary.embed.news.gone(voice.date(latest.asOf)),
    reason: told && plainProse(told.reason, latest, language),
    instead: instead && { title: wordsOf(instead).title, path: embedPath(instead) },
  };
}
