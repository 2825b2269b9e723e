import type { Edition } from '../record/edition.ts';
import type { Source } from '../record/schema.ts';
import { sourcesOf } from './bind.ts';
import { stepsOf, storyOf } from './story.ts';

/** The edition's sources in the order in which its story first rests on them, then the others; each numbered from one. */
export interface Citations {
  readonly sources: readonly Source[];
  /** The number that marks a source on the page. */
  numberOf(source: string): number;
}

/** Numbers the sources of an edition for one language's story. */
export function citationsOf(edition: Edition, language: string): Citations {
  const story = storyOf(edition, language);
  const quoted = (ids: readonly string[]): string[] =>
    ids.flatMap((id) => edition.quotes.find((quote) => quote.id === id)?.sources ?? []);
  const first = [
    ...sourcesOf([story.answer, story.hero.caption], edition, language),
    ...stepsOf(story).flatMap((step) => [...sourcesOf(step.body, edition, language), ...quoted(step.quotes)]),
    ...story.after.flatMap((section) => sourcesOf(section.body, edition, language)),
  ];
  const order = [...new Set([...first, ...edition.sources.map((source) => source.id)])];
  const byId = new Map(edition.sources.map((source) => [source.id, source]));
  const sources = order.flatMap((id) => byId.get(id) ?? []);
  const numbers = new Map(sources.map((source, index) => [source.id, index + 1]));
  return { sources, numberOf: (id) => numbers.get(id) ?? 0 };
}
