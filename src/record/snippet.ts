import { z } from 'zod';
import { bare } from './schema-at.ts';

/**
 * The snippet of a new record: every field it needs, with places to jump to.
 * Spelt as VS Code reads it in `defaultSnippets`: a text that begins with `^` stands without quotes.
 */
export function snippetOf(schema: z.ZodObject): object {
  let place = 0;
  const at = (usual?: string): string => {
    place += 1;
    return usual === undefined ? `$${place}` : `\${${place}:${usual}}`;
  };
  const fields = (object: z.ZodObject): object =>
    Object.fromEntries(
      Object.entries(object.shape as Record<string, z.ZodType>)
        .filter(([, inner]) => !inner.safeParse(undefined).success)
        .map(([name, inner]) => [name, value(inner)]),
    );
  const value = (given: z.ZodType): unknown => {
    const core = bare(given);
    const usual = (given.meta() as { default?: unknown } | undefined)?.default;
    if (core instanceof z.ZodObject) return fields(core);
    if (usual !== undefined && !(core instanceof z.ZodEnum))
      return `^${at(JSON.stringify(usual).replace(/[{}]/g, '\\$&'))}`;
    if (core instanceof z.ZodEnum) {
      place += 1;
      const words = core.options.map(String);
      const first = typeof usual === 'string' ? [usual, ...words.filter((word) => word !== usual)] : words;
      return `\${${place}|${first.join(',')}|}`;
    }
    if (core instanceof z.ZodArray) return [at()];
    if (core instanceof z.ZodRecord) return { en: at() };
    if (core instanceof z.ZodNumber) return `^${at('0')}`;
    if (core instanceof z.ZodBoolean) return `^${at('false')}`;
    return core instanceof z.ZodISODate ? at('YYYY-MM-DD') : at();
  };
  return fields(schema);
}
