import type { EvidenceWords, Facet } from '../language/evidence.ts';
import { say } from '../language/say.ts';
import type { Collection, COLLECTIONS, Edition } from '../record/edition.ts';
import type { Page } from './prose-markup.ts';
import { fromActor, fromClaim, fromEvent, fromPlace } from './evidence-other.ts';
import { fromObservation } from './evidence-observation.ts';
import { fromQuote } from './evidence-quote.ts';
import { fromSource } from './evidence-source.ts';

/** The name of a fact about an entry, and the fact as HTML. */
export type Fact = readonly [name: keyof EvidenceWords['fact'], markup: string | undefined];

/** What an entry says before it is classed. */
export interface Draft {
  readonly id: string;
  /** Its heading, as HTML. */
  readonly heading: string;
  /** What it says in large: a value, or words. */
  readonly lead?: string;
  readonly facts: readonly Fact[];
  readonly withdrawn: boolean;
  /** The sources, strengths and actors by which it can be chosen. */
  readonly sources: readonly string[];
  readonly strength?: string;
  readonly who: readonly string[];
}

/** An entry of the evidence page. */
export interface Entry extends Draft {
  readonly kind: Collection;
  /** The values that it answers to when entries are chosen. */
  readonly tokens: Readonly<Record<Facet, readonly string[]>>;
}

/** The order of the lists on the page: what others said first, what the story makes of it last. */
export const ORDER: readonly Collection[] = [
  'observations',
  'quotes',
  'events',
  'claims',
  'sources',
  'actors',
  'places',
] satisfies readonly (typeof COLLECTIONS)[number][];

/** The entries of one kind, in the order of the record. */
export function entriesOf(kind: Collection, page: Page): Entry[] {
  return draftsOf(kind, page).map((draft): Entry => {
    const cited = draft.sources.flatMap((id) => page.edition.sources.find((source) => source.id === id) ?? []);
    const once = (values: readonly string[]): string[] => [...new Set(values)];
    return {
      ...draft,
      kind,
      facts: draft.facts.filter(([, markup]) => markup !== undefined && markup !== ''),
      tokens: {
        kind: [kind],
        grade: once(cited.map(({ grade }) => grade)),
        seen: once(cited.map(({ seen }) => seen)),
        strength: draft.strength === undefined ? [] : [draft.strength],
        who: once(draft.who),
        publisher: once(cited.map(({ publisher }) => publisherToken(publisher, page.edition))),
      },
    };
  });
}

function draftsOf(kind: Collection, page: Page): Draft[] {
  const { edition } = page;
  switch (kind) {
    case 'observations':
      return edition.observations.map((one) => fromObservation(one, page));
    case 'quotes':
      return edition.quotes.map((one) => fromQuote(one, page));
    case 'events':
      return edition.events.map((one) => fromEvent(one, page));
    case 'claims':
      return edition.claims.map((one) => fromClaim(one, page));
    case 'sources':
      return edition.sources.map((one) => fromSource(one, page));
    case 'actors':
      return edition.actors.map((one) => fromActor(one, page));
    case 'places':
      return edition.places.map((one) => fromPlace(one, page));
  }
}

/** The publishers of an edition, each once, sorted by the names that a language has for them. */
export function publishersOf(edition: Edition, language: string): { publisher: string; name: string }[] {
  const voice = say(language);
  const first = new Map(edition.sources.toReversed().map((source) => [source.publisher, source]));
  const order = new Intl.Collator(voice.vocabulary.locale).compare;
  return [...first]
    .map(([publisher, source]) => ({ publisher, name: voice.publisher(source) }))
    .toSorted((a, b) => order(a.name, b.name));
}

/** What stands for a publisher where a name cannot: its number in the record's order. */
export function publisherToken(publisher: string, { sources }: Edition): string {
  return `p${[...new Set(sources.map((source) => source.publisher))].indexOf(publisher) + 1}`;
}
