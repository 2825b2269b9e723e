import { z } from 'zod';
import type { Field } from './fields.ts';
import { bare } from './schema-at.ts';
import { sentencesOf } from './wording.ts';

/**
 * The value that is meant by what was typed for a field, as the schema would have it: `73` is a number where one is
 * asked for, `a, b` a list, `null` nothing. What fits no better is kept as typed, for the schema to speak about.
 */
export function typedValue(field: Field, typed: readonly string[]): unknown {
  const [first = ''] = typed;
  if (field.nullable && first === 'null') return null;
  const core = bare(field.schema);
  if (core instanceof z.ZodArray) {
    const parts = typed.flatMap((one) => (field.kind === 'list of texts' ? [one] : one.split(',')));
    return parts.map((part) => part.trim()).filter((part) => part !== '' && part !== '[]');
  }
  if (core instanceof z.ZodNumber) return /^-?\d+(\.\d+)?$/.test(first.trim()) ? Number(first) : first;
  if (core instanceof z.ZodBoolean || core instanceof z.ZodLiteral) {
    if (/^(true|yes|y)$/i.test(first)) return true;
    if (/^(false|no|n)$/i.test(first)) return false;
    return first;
  }
  return first.trim();
}

/** What is wrong with the value of one field, in the words of the gate; `undefined` where it fits the schema. */
export function valueFault(field: Field, value: unknown): string | undefined {
  const [last = field.path] = field.path.split('.').slice(-1);
  const schema = z.strictObject({ [last]: field.schema });
  const raw = { [last]: value };
  const result = schema.safeParse(raw);
  return result.success ? undefined : sentencesOf(result.error.issues, schema, raw)[0]?.message;
}
