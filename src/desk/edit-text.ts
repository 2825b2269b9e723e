import { applyEdits, modify, type JSONPath } from 'jsonc-parser';
import type { Path } from '../record/located-json.ts';
import { valueAt } from '../record/schema-at.ts';
import { formatted } from './formatted.ts';

const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** A JSON text with another value at that path, as the formatter leaves it; the rest stays as it was written. */
export async function withValue(text: string, path: Path, value: unknown): Promise<string> {
  return formatted(applyEdits(text, modify(text, path as JSONPath, value, { formattingOptions })), 'json');
}

/** A JSON text with one more entry in the list at that path, before the entry of that index. */
export async function withEntry(text: string, path: Path, index: number, entry: unknown): Promise<string> {
  const edits = modify(text, [...path, index], entry, { formattingOptions, isArrayInsertion: true });
  return formatted(applyEdits(text, edits), 'json');
}

/** The field by which the records of a list are in order of time. */
const DAY: Readonly<Record<string, Path>> = {
  sources: ['publicBy'],
  observations: ['observed', 'to'],
  events: ['when', 'to'],
  quotes: ['said', 'to'],
};

/** Where a new record belongs in its list: after the last that is not later, or at the end where time does not order it. */
export function placeIn(list: string, records: readonly unknown[], entry: unknown): number {
  const path = DAY[list];
  const day = path && valueAt(entry, path);
  if (!path || typeof day !== 'string') return records.length;
  return records.findLastIndex((record) => String(valueAt(record, path)) <= day) + 1;
}
