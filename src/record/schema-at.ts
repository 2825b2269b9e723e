import { z } from 'zod';
import type { Path } from './located-json.ts';

/** The schema without `optional` and `nullable` around it. */
export function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.unwrap() as z.ZodType;
  return inner;
}

/** The schema of what stands at the path; `undefined` where the schema knows nothing there. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const key of path) {
    const inner: z.ZodType | undefined = here && bare(here);
    if (inner instanceof z.ZodObject) here = inner.shape[String(key)] as z.ZodType | undefined;
    else if (inner instanceof z.ZodArray) here = inner.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) here = inner.valueType as z.ZodType;
    else return undefined;
  }
  return here;
}

/** The field names that may stand in the object at the path; empty where it is no object with fixed fields. */
export function fieldsAt(schema: z.ZodType, path: Path): string[] {
  const here = schemaAt(schema, path);
  const inner = here && bare(here);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum) return inner.keyType.options.map(String);
  return [];
}

/** What stands at the path of a plain value; `undefined` where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (here, key) => (here as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );
}
