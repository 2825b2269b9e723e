import { say } from '../language/say.ts';
import { allCorrections } from '../record/correction-trail.ts';
import type { Edition } from '../record/edition.ts';
import { stableName } from '../record/stable-name.ts';
import { changesByKind } from './changes-by-kind.ts';
import { changesBetween, clause, plainChange } from './changes.ts';
import { type CorrectionEntry, correctionEntries } from './correction-entries.ts';
import { plainSentence } from './plain-sentence.ts';

/** One piece of news: an edition that was released, or a correction. */
export interface FeedItem {
  readonly kind: 'edition' | 'correction';
  /** Stays for ever, wherever the site stands. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** What it tells in full, heading by heading. */
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  /** The address of its page without its language. */
  readonly path: string;
  /** The day of the release that brought it. */
  readonly published: string;
  /** The day of the last release that changed what is said of it. */
  readonly updated: string;
}

/**
 * What a feed tells in a language: every edition that is released and in that language, and what they corrected, the
 * newest first. What is only prepared may still change, and is no news yet.
 * @param editions all that have pages, oldest first
 */
export function feedItems(editions: readonly Edition[], language: string): FeedItem[] {
  const released = editions.filter((edition) => edition.released !== null && edition.languages.includes(language));
  const entries = correctionEntries(released, language);
  return released
    .flatMap((edition, at) => [
      editionItem(edition, released[at - 1], released, language),
      ...entries
        .filter((entry) => entry.edition === edition.id)
        .toReversed()
        .map((entry) => correctionItem(entry, edition, language)),
    ])
    .toReversed();
}

function editionItem(
  edition: Edition,
  before: Edition | undefined,
  released: readonly Edition[],
  language: string,
): FeedItem {
  const voice = say(language);
  const { page } = voice.vocabulary.changes;
  const kinds = before ? changesByKind(changesBetween(before, edition, language, [])) : [];
  const published = edition.released ?? edition.compiled;
  const later = entriesAbout(edition, released);
  return {
    kind: 'edition',
    id: stableName('edition', edition.id, edition.hash ?? '', language),
    title: voice.vocabulary.corrections.feed.edition(voice.date(edition.asOf)),
    summary: edition.note[language] ?? '',
    sections: kinds.map(({ kind, lists }) => ({
      title: page.kinds[kind],
      // What is new is told by how much of it there is: its page lists it.
      lines: lists.flatMap(({ title, sentences }) =>
        kind === 'addition'
          ? [`${title}: ${voice.number(sentences.length)}`]
          : sentences.map((sentence) => plainSentence(sentence, language)),
      ),
    })),
    path: `editions/${edition.id}/`,
    published,
    updated: later.at(-1)?.released ?? published,
  };
}

/** The later editions that corrected or withdrew something of one: its page says so from their release on. */
function entriesAbout(edition: Edition, released: readonly Edition[]): Edition[] {
  const made = new Set(allCorrections(released).map((one) => one.edition));
  const later = released.slice(released.indexOf(edition) + 1);
  return later.filter(({ id }) => made.has(id));
}

/** A correction as a feed tells it: what was wrong, and how it was, how it is and why in one text. */
export function toldCorrection(entry: CorrectionEntry, language: string): { name: string; summary: string } {
  const { point, feed } = say(language).vocabulary.corrections;
  const what = plainChange(entry.what, language);
  const lines = [
    `${point.was}: ${plainChange(entry.from, language)}`,
    `${point.now}: ${plainChange(entry.to, language)}`,
    `${point.why}: ${clause(entry.reason).text}`,
  ];
  return { name: entry.field === undefined ? what : feed.field(what, entry.field), summary: `${lines.join('. ')}.` };
}

function correctionItem(entry: CorrectionEntry, edition: Edition, language: string): FeedItem {
  const { vocabulary } = say(language);
  const { name, summary } = toldCorrection(entry, language);
  const published = edition.released ?? edition.compiled;
  return {
    kind: 'correction',
    id: stableName('correction', entry.id, edition.hash ?? '', language),
    title: vocabulary.corrections.feed.correction(vocabulary.changes.kind[entry.kind], name),
    summary,
    sections: [],
    path: `corrections/#correction-${entry.id}`,
    published,
    updated: published,
  };
}
