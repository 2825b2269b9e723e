import type {
  Actor,
  ChartSettings,
  Claim,
  Correction,
  EditionHead,
  Observation,
  Place,
  Quote,
  RecordEvent,
  Site,
  Source,
  Story,
} from './schema.ts';

/** One dated edition: the whole record as it was public on its day. */
export interface Edition extends EditionHead {
  /** The edition's id, which is its `asOf` date (with `.2` and so on where a day has several). */
  readonly id: string;
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
