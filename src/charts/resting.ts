import { type Edition, find } from '../record/edition.ts';
import type { Quote, Source } from '../record/schema.ts';

/** Something that a report may rest on: a report, or the words of somebody who has no page of their own. */
export type Ground = { readonly id: string } & ({ readonly source: Source } | { readonly quote: Quote });

/** A ground in a picture of several, with what it rests on among them. */
export type Rested = Ground & {
  /** The ids of those that it rests on as a whole. */
  readonly on: readonly string[];
  /** Its statements that lean on another’s, each with the id of that one. */
  readonly leaning: readonly { readonly statement: Quote; readonly on: string }[];
  /** Those that only pass it on: they rest on it alone, and nothing shown rests on them. */
  readonly relays: readonly Source[];
};

/** The sources nearest to the speaker: those of a quote that rest on no other of its sources. */
function carriersOf(edition: Edition, quote: Quote): string[] {
  return quote.sources.filter(
    (id) => !find(edition, 'sources', id).restsOn.some((other) => quote.sources.includes(other)),
  );
}

function groundOf(edition: Edition, id: string): Ground {
  const quote = edition.quotes.find((one) => one.id === id);
  return quote ? { id, quote } : { id, source: find(edition, 'sources', id) };
}

/**
 * Which of these sources and statements rest on which.
 * @param ids of sources, and of quotes whose speakers have no page of their own
 * @returns those that do more than pass on another, in the order given
 */
export function restingOf(edition: Edition, ids: readonly string[]): Rested[] {
  const grounds = ids.map((id) => groundOf(edition, id));
  const onOf = (ground: Ground): string[] => {
    if ('quote' in ground) return [];
    const said = grounds.flatMap((other) =>
      'quote' in other && carriersOf(edition, other.quote).includes(ground.id) ? other.id : [],
    );
    return [...said, ...ground.source.restsOn.filter((id) => ids.includes(id))];
  };
  const on = new Map(grounds.map((ground) => [ground.id, onOf(ground)]));
  const used = new Set([...on.values()].flat());
  const isRelay = ({ id }: Ground): boolean => !used.has(id) && on.get(id)?.length === 1;
  return grounds
    .filter((ground) => !isRelay(ground))
    .map((ground) => ({
      ...ground,
      on: on.get(ground.id) ?? [],
      leaning: edition.quotes.flatMap((statement) =>
        carriersOf(edition, statement).includes(ground.id)
          ? (statement.leansOn ?? []).filter((id) => ids.includes(id)).map((id) => ({ statement, on: id }))
          : [],
      ),
      relays: grounds.flatMap((other) =>
        'source' in other && isRelay(other) && on.get(other.id)?.[0] === ground.id ? other.source : [],
      ),
    }));
}
