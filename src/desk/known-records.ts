import { canonicalText } from '../record/canonical-text.ts';
import { COLLECTIONS, type Collection } from '../record/edition.ts';
import { listsNamedBy } from '../record/reference-table.ts';
import type { List } from '../record/draft.ts';
import type { Known } from './ask.ts';
import type { OpenEdition } from './open-edition.ts';

type AnyRecord = Readonly<Record<string, unknown>> & { readonly id: string };

/** The records of an edition, for prompts and proposals. */
export interface KnownRecords {
  readonly lists: Readonly<Record<Collection, readonly AnyRecord[]>>;
  /** Every id that is used. */
  readonly taken: ReadonlySet<string>;
  /** What a field of that kind of record may name; `undefined` where it names nothing. */
  namedBy(kind: List | 'story', path: string): Known | undefined;
  find(id: string): AnyRecord | undefined;
}

/** Reads the records of an edition. */
export function knownRecords(edition: OpenEdition): KnownRecords {
  const lists = Object.fromEntries(
    COLLECTIONS.map((list) => [list, JSON.parse(edition.read(`${list}.json`)) as AnyRecord[]]),
  ) as Record<Collection, AnyRecord[]>;
  const all = new Map(COLLECTIONS.flatMap((list) => lists[list].map((record) => [record.id, record] as const)));
  const corrections = JSON.parse(edition.read('corrections.json')) as AnyRecord[];
  return {
    lists,
    taken: new Set([...all.keys(), ...corrections.map(({ id }) => id), 'edition']),
    find: (id) => all.get(id),
    namedBy: (kind, path) => {
      const named = listsNamedBy(kind, path);
      if (!named) return undefined;
      const ids = named.flatMap((list) => (list === 'corrections' ? [] : lists[list].map(({ id }) => id)));
      return { ids, name: (id) => nameOf(all.get(id), edition.languages[0] ?? 'en') };
    },
  };
}

/** What a record is called, shortly. */
export function nameOf(record: AnyRecord | undefined, language: string): string {
  for (const field of ['title', 'short', 'label', 'name', 'words', 'statement', 'publisher']) {
    const found = record?.[field];
    const text =
      typeof found === 'string' ? found : (found as Readonly<Record<string, string>> | null | undefined)?.[language];
    if (text) return text.length > 60 ? `${text.slice(0, 59)}…` : text;
  }
  return '';
}

/** The id of the record that says the same under another name; so a command run twice adds nothing twice. */
export function sameAs(records: readonly AnyRecord[], record: Readonly<Record<string, unknown>>): string | undefined {
  const meaning = (one: object): string => canonicalText({ ...one, id: null });
  const own = meaning(record);
  return records.find((one) => meaning(one) === own)?.id;
}
