import { z } from 'zod';
import { bare } from './schema-at.ts';

/** A field of a record, as prompts and the field reference speak of it. */
export interface Field {
  /** Its path: `value`, or `observed.to` for a field within a field. */
  readonly path: string;
  readonly schema: z.ZodType;
  /** What is written there: `text`, `number`, `day`, `id`, `list of ids`, `one word of a list`, … */
  readonly kind: string;
  /** The words that may be written there, each with its meaning; empty where they are not fixed. */
  readonly choices: readonly { readonly word: string; readonly meaning: string }[];
  /** Whether it may be left out. */
  readonly optional: boolean;
  /** Whether it may be null. */
  readonly nullable: boolean;
  /** What stands there where nothing else is said; `undefined` where it must be said. */
  readonly usual: unknown;
  readonly description: string;
}

/** What the schema says about a field beside its shape. */
interface Meta {
  readonly description?: string;
  readonly says?: string;
  readonly enumDescriptions?: readonly string[];
  readonly default?: unknown;
}

/**
 * The fields by which a record can be given one value at a time: text by language is one field for each language, a word
 * by field one that may be left out for each.
 */
export function leavesOf(schema: z.ZodObject, languages: readonly string[]): Field[] {
  return fieldsOf(schema).flatMap((field) => {
    const core = bare(field.schema);
    if (!(core instanceof z.ZodRecord)) return [field];
    const inner = core.valueType as z.ZodType;
    const leaf = { ...field, schema: inner, kind: kindOf(inner), choices: choicesOf(inner), usual: undefined };
    if (core.keyType instanceof z.ZodEnum) {
      return core.keyType.options.map((name) => ({
        ...leaf,
        path: `${field.path}.${name}`,
        optional: true,
        description: `Why there is no ${name}.`,
      }));
    }
    return languages.flatMap((language) => {
      const path = `${field.path}.${language}`;
      return inner instanceof z.ZodObject
        ? fieldsOf(inner, path, field.optional).map((one) => ({ ...one, description: field.description }))
        : [{ ...leaf, path }];
    });
  });
}

/** The fields of an object, in the order of the schema; those of objects within it by their paths. */
export function fieldsOf(schema: z.ZodObject, path = '', optional = false): Field[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, inner]) => {
    const here = path ? `${path}.${name}` : name;
    const core = bare(inner);
    if (core instanceof z.ZodObject) return fieldsOf(core, here, optional || inner.safeParse(undefined).success);
    const { description = '', default: usual } = metaOf(inner);
    return [
      {
        path: here,
        schema: inner,
        kind: kindOf(core),
        choices: choicesOf(core),
        optional: optional || inner.safeParse(undefined).success,
        nullable: inner.safeParse(null).success,
        usual,
        description,
      },
    ];
  });
}

/** What the schema says of a field, whether it says so of the field or of what it may leave out. */
function metaOf(schema: z.ZodType): Meta {
  return { ...bare(schema).meta(), ...schema.meta() } as Meta;
}

function choicesOf(core: z.ZodType): Field['choices'] {
  if (!(core instanceof z.ZodEnum)) return [];
  const meanings = metaOf(core).enumDescriptions ?? [];
  return core.options.map((word, at) => ({ word: String(word), meaning: meanings[at] ?? '' }));
}

function kindOf(core: z.ZodType): string {
  const { says } = metaOf(core);
  if (says) return says;
  if (core instanceof z.ZodISODate) return 'day';
  if (core instanceof z.ZodString) return 'text';
  if (core instanceof z.ZodNumber) return 'number';
  if (core instanceof z.ZodBoolean) return 'true or false';
  if (core instanceof z.ZodEnum) return 'one of these words';
  if (core instanceof z.ZodLiteral) return JSON.stringify(core.value);
  if (core instanceof z.ZodArray) {
    const element = core.element as z.ZodType;
    return element instanceof z.ZodObject ? 'list of objects' : `list of ${plural(kindOf(element))}`;
  }
  if (core instanceof z.ZodRecord) return core.keyType instanceof z.ZodString ? 'text by language' : 'word by field';
  return 'number, text, true, false or null';
}

function plural(kind: string): string {
  return kind.endsWith('s') ? kind : kind.endsWith('ss') ? `${kind}es` : `${kind}s`;
}
