import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { faultIn, type LocatedFile } from './located-file.ts';
import type { Path } from './located-json.ts';
import { neededSentences } from './needed.ts';
import { valueAt } from './schema-at.ts';
import { sentencesOf } from './wording.ts';

/**
 * Holds a part of a file against its schema.
 * @param kind the file's name, for sentences that belong to one kind of record
 * @returns the value where it fits and no key in it is given twice, and a fault for each mistake; the mistakes' places are marked in the file
 */
export function shapeOf<T>(
  file: LocatedFile,
  at: Path,
  schema: z.ZodType<T>,
  kind: string,
): { value: T | undefined; faults: Fault[] } {
  const raw = valueAt(file.json.value, at);
  const result = schema.safeParse(raw);
  const doubtful = file.doubtful?.some((path) => at.every((key, depth) => path[depth] === key));
  if (result.success) return { value: doubtful ? undefined : result.data, faults: [] };
  const sentences = neededSentences(kind, raw, sentencesOf(result.error.issues, schema, raw));
  const faults = sentences.map(({ path, part, within, message }) => {
    file.faulty.add(JSON.stringify([...at, ...path]));
    return faultIn(file, [...at, ...path], message, { part, within });
  });
  return { value: undefined, faults };
}
