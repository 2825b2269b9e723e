import { type FigureName, legendOf, tableOf, wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import type { Source } from '../record/schema.ts';
import { sourcesOf } from '../story/bind.ts';
import { storyOf } from '../story/story.ts';
import { type Embed, linksOf } from './embed.ts';
import { frameHeight, frozenHeight } from './embed-layout.ts';
import type { Gone } from './gone.ts';
import { type Height, heightIn, plus } from './height.ts';

/** The lines of a picture’s words as the story has them, with their placeholders. */
export function wordLines({ chart, state, edition, language }: FigureName): { title: string; sentence: string } {
  const words = storyOf(edition, language).charts[chart]?.states[state];
  if (!words) throw new Error(`chart ${chart} has no words for its state "${state}" in language "${language}"`);
  return words;
}

/** The sources of a picture: those of its table, then those that its sentence alone rests on. */
export function sourcesOfFigure(name: FigureName): Source[] {
  const { edition, language } = name;
  const { title, sentence } = wordLines(name);
  const cells = tableOf(name).rows.flat();
  const ids = new Set([
    ...cells.flatMap(({ sources }) => sources ?? []),
    ...sourcesOf([title, sentence], edition, language),
  ]);
  return [...ids].flatMap((id) => edition.sources.find((source) => source.id === id) ?? []);
}

/** One link for each publisher of a picture’s sources, named in its language, to the first page that has an address. */
export function publishersOf(name: FigureName): { publisher: string; address: string | null }[] {
  const voice = say(name.language);
  const byPublisher = Map.groupBy(sourcesOfFigure(name), (source) => voice.publisher(source));
  return [...byPublisher].map(([publisher, sources]) => ({
    publisher,
    address: sources.find(({ address }) => address !== null)?.address ?? null,
  }));
}

/** A caption under a picture names no more publishers than these; the list beside the table has all of them. */
const NAMED = 6;

/** The publishers that an embed names below its picture, and what is said around them. */
export function namedPublishers(name: FigureName): {
  readonly named: ReturnType<typeof publishersOf>;
  readonly before: string;
  readonly after: string;
} {
  const publishers = publishersOf(name);
  const { sources, more } = say(name.language).vocabulary.embed;
  // One more is named rather than counted.
  const others = publishers.length > NAMED + 1 ? publishers.length - NAMED : 0;
  const [before = '', after = ''] = others > 0 ? more(SLOT, String(others)).split(SLOT) : [];
  return { named: publishers.slice(0, publishers.length - others), before: `${sources} ${before}`, after };
}

const SLOT = '\u0001';

/** The edition and licence of a picture, as the line at its foot says them, piece by piece. */
export function imprintOf({ edition, language }: FigureName): {
  edition: string;
  date: string;
  licence: string;
  site: string;
} {
  const voice = say(language);
  const { ui } = voice.vocabulary;
  return {
    edition: ui.edition,
    date: voice.date(edition.asOf),
    licence: `${ui.licence}: ${edition.site.licence.name}`,
    site: voice.words(edition.site.name),
  };
}

/** The height of an embed’s frozen part, computed from its words. */
export function partHeight(name: FigureName): Height {
  const { ui } = say(name.language).vocabulary;
  const { title, sentence } = wordsOf(name);
  const imprint = imprintOf(name);
  const { named, before, after } = namedPublishers(name);
  return frozenHeight({
    title,
    sentence,
    legend: legendOf(name).map((entry) => ui.tones[entry]),
    sources: `${before}${named.map(({ publisher }) => publisher).join(', ')}${after}`,
    imprint: `${imprint.site}. ${imprint.edition} ${imprint.date}. ${imprint.licence}.`,
  });
}

/**
 * The height of a whole embed.
 * @param stored what was stored of its frozen part, which then keeps the height that it was stored with
 * @param gone what is said where the picture is gone
 */
export function embedHeight(name: FigureName, stored?: string, gone?: Gone): Height {
  const part = (stored === undefined ? undefined : heightIn(stored)) ?? partHeight(name);
  return plus(part, frameHeight(linksOf(name.language), gone && paragraphsOf(gone, name.language)));
}

/** How an embed stands, as the line for news says it while there are none. */
export function standingOf({ edition, language, kind }: Embed): string {
  const said = say(language).vocabulary.embed;
  return edition.released === null ? said.prepared : said[kind === 'pinned' ? 'pinned' : 'follows'];
}

/** Why a picture is gone, as it is understood below a line that may tell of something else, such as a correction. */
export function whyGone({ reason }: Gone, language: string): string | undefined {
  const { entry, kinds } = say(language).vocabulary.embed.changes;
  return reason && entry(kinds.gone, reason);
}

/** What stands between the line for news and a picture that is gone, paragraph by paragraph. */
export function paragraphsOf(gone: Gone, language: string): string[] {
  const { instead } = gone;
  const why = whyGone(gone, language);
  return [...(why ? [why] : []), ...(instead ? [say(language).vocabulary.embed.gone.instead(instead.title)] : [])];
}
