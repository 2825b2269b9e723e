import { type FigureName, statesOf, tableOf, wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import { stableName } from '../record/stable-name.ts';
import { correctionEntries } from '../story/correction-entries.ts';
import { toldCorrection } from '../story/feed-items.ts';
import type { Embed } from './embed.ts';
import { goneOf } from './gone.ts';
import { type Severity, newsOf } from './news.ts';

/** A release that changed a picture. */
export interface PictureNews {
  readonly kind: Severity | 'gone';
  /** Stays for ever, wherever the site stands. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What was corrected in it, a sentence each. */
  readonly lines: readonly string[];
  /** Where it is told in full, below the language’s root. */
  readonly path: string;
  /** The true day of the release. */
  readonly published: string;
}

/**
 * What releases changed about a picture, or about every picture of a chart where the embed names no state, newest first.
 * What is only prepared may still change, and is no news yet.
 * @param editions all that are listed, oldest first
 */
export function pictureNews({ chart, state, language, named }: Embed, editions: readonly Edition[]): PictureNews[] {
  const released = editions.filter((one) => one.released !== null && one.languages.includes(language));
  return released
    .flatMap((after, at) => {
      const before = released[at - 1];
      if (!before) return [];
      const states = statesOf(chart, before).filter((one) => !named || one === state);
      return states.flatMap((one) => newsBetween({ chart, state: one, edition: before, language }, after, released));
    })
    .toReversed();
}

function newsBetween(name: FigureName, after: Edition, released: readonly Edition[]): PictureNews[] {
  const { chart, state, edition, language } = name;
  const news = newsOf(name, [edition, after]);
  if (!news) return [];
  const { changes } = say(language).vocabulary.embed;
  const gone = goneOf({ ...name, kind: 'gone', named: true }, [edition, after]);
  const kind = statesOf(chart, after).includes(state) ? news.severity : 'gone';
  return [
    {
      kind,
      id: stableName('picture', chart, state, after.id, after.hash ?? '', language),
      title: changes.entry(changes.kinds[kind], wordsOf(name).title),
      summary: kind === 'gone' && gone ? [gone.text, gone.reason].filter(Boolean).join(' ') : news.text,
      lines: corrected(name, after, released),
      path: news.path,
      published: after.released ?? after.compiled,
    },
  ];
}

/** What an edition corrected of a picture: each thing with how it was, how it is and why. */
function corrected(name: FigureName, after: Edition, released: readonly Edition[]): string[] {
  const { language } = name;
  const cells = tableOf(name).rows.flat();
  const shown = new Set(cells.flatMap(({ id, sources = [] }) => [...(id ? [id] : []), ...sources]));
  return correctionEntries(released, language)
    .filter(({ edition, record }) => edition === after.id && shown.has(record))
    .map((entry) => toldCorrection(entry, language))
    .map(({ name: what, summary }) => `${what}. ${summary}`);
}
