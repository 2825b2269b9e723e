import { canonicalText } from './canonical-text.ts';
import { COLLECTIONS, type Collection, type Edition } from './edition.ts';

/** A list whose entries have ids of their own: a collection, or the states of the charts, named `CHART/STATE`. */
export type DiffList = Collection | 'states';

/** A field that two editions give differently, by its path: `value`, `observed.to`, `label.en`. */
export interface FieldChange {
  readonly field: string;
  /** `undefined` where the edition does not give the field; lists are compared whole. */
  readonly from: unknown;
  readonly to: unknown;
}

/** What became of one record from an edition to another. */
export interface RecordChange {
  readonly list: DiffList;
  readonly id: string;
  /** `withdrawn`: it is still there, with the rank that says so. */
  readonly change: 'added' | 'removed' | 'withdrawn' | 'changed';
  /** The fields that differ; empty for what was added or removed. */
  readonly fields: readonly FieldChange[];
}

/**
 * What changed from one edition to another, by id and never by position: lists in the record's order, within them the
 * later edition's order, what was removed last.
 */
export function diffEditions(before: Edition, after: Edition): RecordChange[] {
  return [
    ...COLLECTIONS.flatMap((list) => diffList(list, byId(before[list]), byId(after[list]))),
    ...diffList('states', statesById(before), statesById(after)),
  ];
}

function diffList(
  list: DiffList,
  before: ReadonlyMap<string, object>,
  after: ReadonlyMap<string, object>,
): RecordChange[] {
  const removed = [...before.keys()].filter((id) => !after.has(id));
  return [
    ...[...after].flatMap(([id, record]): RecordChange[] => {
      const was = before.get(id);
      if (!was) return [{ list, id, change: 'added', fields: [] }];
      const fields = diffFields(was, record);
      if (fields.length === 0) return [];
      const withdrawn = fields.some(({ field, to }) => field === 'rank' && to === 'withdrawn');
      return [{ list, id, change: withdrawn ? 'withdrawn' : 'changed', fields }];
    }),
    ...removed.map((id): RecordChange => ({ list, id, change: 'removed', fields: [] })),
  ];
}

/** The fields that two records give differently, in the order of the later one, what it lacks last. */
export function diffFields(before: object, after: object): FieldChange[] {
  const was = leaves(before);
  const is = leaves(after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((field) => {
    const from = was.get(field);
    const to = is.get(field);
    return canonicalText(from) === canonicalText(to) ? [] : [{ field, from, to }];
  });
}

/** Every value of a record that is no object, by its path. */
function leaves(value: object, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, entry] of Object.entries(value) as [string, unknown][]) {
    const here = path ? `${path}.${key}` : key;
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) found.set(here, entry);
    else for (const [inner, leaf] of leaves(entry, here)) found.set(inner, leaf);
  }
  return found;
}

function byId(records: readonly { readonly id: string }[]): Map<string, object> {
  return new Map(records.map((record) => [record.id, record]));
}

function statesById({ charts }: Edition): Map<string, object> {
  return new Map(
    Object.entries(charts).flatMap(([chart, settings]) =>
      (settings?.states ?? []).map((state): [string, object] => [`${chart}/${state.id}`, state]),
    ),
  );
}
