import { LISTS, valid, type Draft, type Row } from './draft.ts';
import { valueAt } from './schema-at.ts';
import type { Correction } from './schema.ts';

/** The fields of each list that are values once published: they change only by a correction. */
export const PUBLISHED = {
  sources: ['title', 'date', 'address'],
  observations: ['value', 'upTo', 'approximate', 'bound', 'unit', 'observed.from', 'observed.to', 'observed.precision'],
  events: ['when.from', 'when.to', 'when.precision'],
  quotes: ['words', 'said.from', 'said.to', 'said.precision', 'speaker', 'strength'],
} as const;

/** What a correction can hold: a number, a text, a yes or no, or nothing. */
export type Scalar = Correction['from'];

/**
 * The value of a record's field, `observed.to` for a field within a field; `null` where the record does not give it,
 * `undefined` where it is no single value.
 */
export function scalarAt(record: unknown, field: string): Scalar | undefined {
  const found = valueAt(record, field.split('.')) ?? null;
  return typeof found === 'object' && found !== null ? undefined : (found as Scalar);
}

/** A value in a message to an editor. */
export function shown(value: Scalar | undefined): string {
  return JSON.stringify(value ?? null);
}

/** The corrections of an edition that the one before did not have. */
export function freshCorrections(before: Draft, after: Draft): { row: Row<Correction>; value: Correction }[] {
  const known = new Set(before.rows.corrections.map(({ id }) => id));
  return valid(after, 'corrections').filter(({ value }) => !known.has(value.id));
}

/** Every record of an edition by its id, whole or not, corrections left out; the first where an id is given twice. */
export function recordsById(draft: Draft): Map<string, Row<unknown>> {
  const rows = LISTS.flatMap((list) => (list === 'corrections' ? [] : (draft.rows[list] as readonly Row<unknown>[])));
  return new Map(rows.toReversed().flatMap((row) => (row.id === undefined ? [] : [[row.id, row] as const])));
}
