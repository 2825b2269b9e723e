import type { Collection, RecordOf } from './edition.ts';
import type { Fault } from './fault.ts';
import type { Path } from './located-json.ts';
import { faultIn, type LocatedFile, type Spot } from './located-file.ts';
import type { ChartSettings, Correction, EditionHead, Site, Story } from './schema.ts';

/** The lists of an edition: every kind of record, and the corrections. */
export const LISTS = [
  'actors',
  'places',
  'sources',
  'observations',
  'events',
  'quotes',
  'claims',
  'corrections',
] as const satisfies readonly (Collection | 'corrections')[];

/** The name of a list, which is its file's name without `.json`. */
export type List = (typeof LISTS)[number];

/** What a list holds. */
export type EntryOf<L extends List> = L extends Collection ? RecordOf<L> : Correction;

/** A part of a file that one schema describes, as read. */
export interface Item<T> {
  readonly file: LocatedFile;
  /** Where it stands in its file. */
  readonly at: Path;
  readonly raw: unknown;
  /** `undefined` where its shape is faulty; that is reported already. */
  readonly value: T | undefined;
}

/** An entry of a list; its id is known even where something else in it is faulty. */
export interface Row<T> extends Item<T> {
  readonly id: string | undefined;
}

/** One edition as read, whole or not: what the rules look at. */
export interface Draft {
  /** The name of the edition's folder. */
  readonly id: string;
  readonly folder: string;
  /** The names of all editions' folders. */
  readonly editions: readonly string[];
  readonly site: Item<Site> | undefined;
  readonly head: Item<EditionHead> | undefined;
  readonly rows: { readonly [L in List]: readonly Row<EntryOf<L>>[] };
  readonly charts: Item<ChartSettings> | undefined;
  /** By the language in the file's name. */
  readonly stories: ReadonlyMap<string, Item<Story>>;
  /** Every file that parsed. */
  readonly files: readonly LocatedFile[];
  /** Lists of which nothing is known, since their files are missing or not JSON. */
  readonly unread: ReadonlySet<List>;
  /** Whether a file of it is missing or not JSON. */
  readonly broken: boolean;
}

/** A rule: what is wrong with an edition, in one respect. */
export type Rule = (draft: Draft) => Fault[];

/** A fault within an item; the path starts at the item. */
export function faultAt(item: Item<unknown>, path: Path, message: string, spot?: Spot): Fault {
  return faultIn(item.file, [...item.at, ...path], message, spot);
}

/** The entries of a list whose shape is right, each with the row it stands in. */
export function valid<L extends List>(draft: Draft, list: L): { row: Row<EntryOf<L>>; value: EntryOf<L> }[] {
  const rows: readonly Row<EntryOf<L>>[] = draft.rows[list];
  return rows.flatMap((row) => (row.value === undefined ? [] : [{ row, value: row.value }]));
}

/**
 * Every id of these lists, or `undefined` where one of them could not be read or holds an entry whose id is faulty, so
 * that nobody can say what is missing.
 */
export function idsOf(draft: Draft, lists: readonly List[]): Set<string> | undefined {
  const rows = lists.flatMap((list) => draft.rows[list] as readonly Row<unknown>[]);
  const ids = rows.flatMap(({ id, file, at }) =>
    id === undefined || file.faulty.has(JSON.stringify([...at, 'id'])) ? [] : [id],
  );
  return lists.some((list) => draft.unread.has(list)) || ids.length < rows.length ? undefined : new Set(ids);
}
