import { z } from 'zod';
import type { CsvCell } from './csv.ts';
import type { List } from './draft.ts';
import type { Path } from './located-json.ts';
import { referenceOf } from './reference-table.ts';
import { files } from './schema.ts';
import { valueAt } from './schema-at.ts';

/** What parts the entries of a list within one cell; no id holds it. */
export const DELIMITER = ';';

/** A field of a Table Schema (Frictionless, Data Package 2.0). */
export interface TableField {
  readonly name: string;
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'list' | 'any';
  readonly description?: string;
  readonly itemType?: 'string';
  readonly delimiter?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
}

/** A column of a list as a table: its field, where its value stands in a record, and the list it names. */
export interface Column {
  readonly field: TableField;
  readonly path: Path;
  /** The one list whose ids the column holds. */
  readonly names: List | undefined;
}

type Schema = z.core.JSONSchema.JSONSchema;

/**
 * The columns of a list, from the schema itself, in its order: a field within a field is named by its path, as in
 * corrections (`observed.to`), and words stand in a column per language (`label.en`).
 */
export function columnsOf(list: List, languages: readonly string[]): Column[] {
  const element: z.ZodType = files[list].element;
  const schema = z.toJSONSchema(element, { unrepresentable: 'any', io: 'input' });
  return columnsIn(list, schema, [], true, languages);
}

function columnsIn(
  list: List,
  schema: Schema,
  path: Path,
  required: boolean,
  languages: readonly string[],
  described?: string,
): Column[] {
  const inner = withoutNull(schema);
  const description = schema.description ?? inner.description ?? described;
  const needed = required && !mayBeNull(schema);
  if (inner.properties) {
    return Object.entries(inner.properties).flatMap(([key, child]) => {
      const given = needed && (inner.required?.includes(key) ?? false);
      return columnsIn(list, child as Schema, [...path, key], given, languages, description);
    });
  }
  if (typeof inner.additionalProperties === 'object') {
    const names = inner.propertyNames as Schema | undefined;
    const keys = names?.enum ? names.enum.map(String) : languages;
    const child = inner.additionalProperties;
    return keys.flatMap((key) =>
      columnsIn(list, child, [...path, key], needed && !names?.enum, languages, description),
    );
  }
  return [{ field: fieldOf(inner, path, needed, description), path, names: referenceOf(list, path) }];
}

function fieldOf(schema: Schema, path: Path, required: boolean, description: string | undefined): TableField {
  const { type, items } = schema;
  const entries = items as Schema | undefined;
  // An empty list is an empty cell, which a Table Schema takes for a missing value.
  const filled = type !== 'array' || (schema.minItems ?? 0) > 0;
  const said = {
    ...(required && filled && { required }),
    ...(path.length === 1 && path[0] === 'id' && { unique: true }),
    ...(schema.enum && { enum: schema.enum }),
    ...(schema.const !== undefined && { enum: [schema.const] }),
    ...(schema.pattern && !schema.format && { pattern: whole(schema.pattern) }),
    ...(schema.minimum !== undefined && { minimum: schema.minimum }),
    ...(schema.maximum !== undefined && { maximum: schema.maximum }),
    ...(schema.exclusiveMinimum !== undefined && { exclusiveMinimum: schema.exclusiveMinimum }),
    ...(schema.minItems !== undefined && { minLength: schema.minItems }),
  };
  return {
    name: path.join('.'),
    ...(Array.isArray(type) && type.filter((one) => one !== 'null').length > 1
      ? { type: 'any' }
      : type === 'array'
        ? { type: 'list', itemType: 'string', delimiter: DELIMITER }
        : { type: schema.format === 'date' ? 'date' : type === 'number' || type === 'boolean' ? type : 'string' }),
    ...(description && { description }),
    ...(Object.keys(said).length > 0 && { constraints: said }),
    ...(entries?.enum && { description: `${description ?? ''} One of: ${entries.enum.join(', ')}.`.trim() }),
  };
}

/** A Table Schema's pattern always means the whole value. */
const whole = (pattern: string): string =>
  `${pattern.startsWith('^') ? '' : '.*'}${pattern.replace(/^\^|\$$/g, '')}${pattern.endsWith('$') ? '' : '.*'}`;

function mayBeNull({ type, anyOf }: Schema): boolean {
  return (Array.isArray(type) && type.includes('null')) || (anyOf?.some((one) => one.type === 'null') ?? false);
}

/** The schema of a value that may also be `null`, or the schema itself where it may not. */
function withoutNull(schema: Schema): Schema {
  const other = schema.anyOf?.filter((one) => one.type !== 'null') ?? [];
  if (schema.anyOf && other.length === 1 && other.length < schema.anyOf.length) return other[0] as Schema;
  const types = Array.isArray(schema.type) ? schema.type.filter((one) => one !== 'null') : [];
  return types.length === 1 ? ({ ...schema, type: types[0] } as Schema) : schema;
}

/**
 * What a record says in a column, as a cell.
 * @throws where an entry of a list holds what parts the entries
 */
export function cellOf(record: object, { field, path }: Column): CsvCell {
  const value = valueAt(record, path);
  if (!Array.isArray(value)) return value as CsvCell;
  const entries = value.map(String);
  const torn = entries.find((entry) => entry.includes(DELIMITER));
  if (torn !== undefined)
    throw new Error(`"${torn}" in ${field.name} holds "${DELIMITER}", which parts the entries of a list`);
  return entries.join(DELIMITER);
}
