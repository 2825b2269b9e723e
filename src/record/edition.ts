import type {
  Actor,
  ChartSettings,
  Claim,
  Correction,
  EditionHead,
  LedgerEntry,
  Observation,
  Place,
  Quote,
  RecordEvent,
  Site,
  Source,
  Story,
} from './schema.ts';

/** What the ledger says of an edition. */
type Listed = Pick<LedgerEntry, 'previous' | 'kind' | 'note' | 'released'> & { readonly hash: string | null };

/** One dated edition: the whole record as it was public on its day. */
export interface Edition extends EditionHead, Listed {
  /** The edition's id, which is its `asOf` date (with `.2` and so on where a day has several). */
  readonly id: string;
  /** `draft`: not in the ledger; `prepared`: in it, and may still change; `released`: never changes. */
  readonly status: 'draft' | 'prepared' | 'released';
  readonly site: Site;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly observations: readonly Observation[];
  readonly events: readonly RecordEvent[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
  readonly corrections: readonly Correction[];
  readonly charts: ChartSettings;
  /** The story's words by language id. */
  readonly stories: Readonly<Record<string, Story>>;
}

/** Every kind of record that has an id of its own, by the name of its list. */
export const COLLECTIONS = ['actors', 'places', 'sources', 'observations', 'events', 'quotes', 'claims'] as const;

/** The list of an edition that holds one kind of record. */
export type Collection = (typeof COLLECTIONS)[number];

/** One record of a collection. */
export type RecordOf<C extends Collection> = Edition[C][number];

/**
 * The record of that id.
 * @throws when the edition has none: validation has passed by now, so it is a fault of code.
 */
export function find<C extends Collection>(edition: Edition, collection: C, id: string): RecordOf<C> {
  const found = edition[collection].find((record) => record.id === id);
  if (!found) throw new Error(`${collection} of edition ${edition.id} has no "${id}"`);
  return found;
}

/** The editions that have pages of their own: those that the ledger lists, or the drafts where it lists none. */
export function listedEditions(editions: readonly Edition[]): Edition[] {
  const listed = editions.filter(({ status }) => status !== 'draft');
  return listed.length > 0 ? listed : [...editions];
}

/**
 * The edition readers get at the front door: the last that has a page of its own.
 * @param editions oldest first
 * @throws when there is no edition at all; the gate has refused such a record by now.
 */
export function latestEdition(editions: readonly Edition[]): Edition {
  const latest = listedEditions(editions).at(-1);
  if (!latest) throw new Error('the record has no edition');
  return latest;
}

/** The dates of an edition for machines. */
export interface MachineDates {
  /** The true day of its release; `undefined` until then. */
  readonly published: string | undefined;
  /** The day since which it is as it is: that of its release, or until then the day it was compiled. Never `asOf`. */
  readonly modified: string;
}

/** When an edition was published and last changed, for feeds, JSON-LD and share pages. */
export function machineDates({ released, compiled }: Pick<Edition, 'released' | 'compiled'>): MachineDates {
  return { published: released ?? undefined, modified: released ?? compiled };
}
