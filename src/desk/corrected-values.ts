import { COLLECTIONS } from '../record/edition.ts';
import { PUBLISHED, scalarAt, type Scalar } from '../record/published.ts';
import { derivedValue, fits, inputsOf } from '../record/rules/derivations.ts';
import type { Correction, Observation, Quote, RecordEvent } from '../record/schema.ts';
import { withEntry, withValue } from './edit-text.ts';
import type { KnownRecords } from './known-records.ts';
import type { OpenEdition } from './open-edition.ts';

/** The lists whose records have values that only a correction may change. */
export type PublishedList = keyof typeof PUBLISHED;

/** A field of a record that gets another value. */
export interface NewValue {
  readonly list: PublishedList;
  readonly record: string;
  /** Its path, such as `value` or `observed.to`. */
  readonly field: string;
  readonly to: Scalar;
}

/** The list of a record whose values are published; `undefined` where it has none. */
export function publishedList(known: KnownRecords, record: string): PublishedList | undefined {
  const list = COLLECTIONS.find((one) => known.lists[one].some(({ id }) => id === record));
  return list !== undefined && list in PUBLISHED ? (list as PublishedList) : undefined;
}

/** A new value, and after it those of everything that is computed from it and does not fit any more. */
export function withComputed(known: KnownRecords, change: NewValue): NewValue[] {
  const lists = { ...known.lists, [change.list]: known.lists[change.list].map((one) => changed(one, change)) };
  let observations = lists.observations as unknown as Observation[];
  const changes = [change];
  // Each turn settles what rests on the last; what rests on itself, the gate refuses.
  for (let turn = 0; turn < observations.length; turn++) {
    const inputs = inputsOf(observations, lists.events as unknown as RecordEvent[], lists.quotes as unknown as Quote[]);
    const misfit = observations.flatMap((one) => {
      const result = one.value === null || one.id === change.record ? undefined : derivedValue(one, inputs);
      return result === undefined || fits(one, result) ? [] : [{ id: one.id, result }];
    })[0];
    if (!misfit) break;
    changes.push({ list: 'observations', record: misfit.id, field: 'value', to: misfit.result });
    observations = observations.map((one) => (one.id === misfit.id ? { ...one, value: misfit.result } : one));
  }
  return changes;
}

function changed<T extends { readonly id: string }>(one: T, { record, field, to }: NewValue): T {
  if (one.id !== record) return one;
  const [name = '', part] = field.split('.');
  const inner = (one as Readonly<Record<string, unknown>>)[name];
  return { ...one, [name]: part === undefined ? to : { ...(inner as object), [part]: to } };
}

/** The texts of the lists with their new values, by the names of their files. */
export async function valueFiles(
  edition: OpenEdition,
  known: KnownRecords,
  changes: readonly NewValue[],
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { list, record, field, to } of changes) {
    const name = `${list}.json`;
    const at = known.lists[list].findIndex(({ id }) => id === record);
    files.set(name, await withValue(files.get(name) ?? edition.read(name), [at, ...field.split('.')], to ?? undefined));
  }
  return files;
}

/** What a correction says beside what it changes. */
export type Reason = Pick<Correction, 'kind' | 'reason' | 'date' | 'sources'>;

/**
 * The text of `corrections.json` with a correction of every value that was published otherwise. One that this edition
 * makes already is made anew; one of a value that is again what was published is taken back.
 */
export async function correctionText(
  edition: OpenEdition,
  published: KnownRecords,
  old: ReadonlySet<string>,
  changes: readonly NewValue[],
  reason: Reason,
): Promise<string> {
  let text = edition.read('corrections.json');
  for (const { record, field, to } of changes) {
    const was = published.find(record);
    if (!was) continue;
    const from = scalarAt(was, field) ?? null;
    const all = JSON.parse(text) as Correction[];
    const at = all.findIndex((one) => one.record === record && one.field === field && !old.has(one.id));
    const id = all[at]?.id ?? freeId(record, field, new Set(all.map((one) => one.id)));
    const correction = { id, record, field, from, to, ...reason };
    if (at >= 0) text = await withValue(text, [at], from === to ? undefined : correction);
    else if (from !== to) text = await withEntry(text, [], all.length, correction);
  }
  return text;
}

function freeId(record: string, field: string, taken: ReadonlySet<string>): string {
  const base = field === 'value' ? `fix-${record}` : `fix-${record}-${field.toLowerCase().replaceAll('.', '-')}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
