import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeFromSchema } from '../../src/desk/made-from-schema.ts';
import { fieldsOf } from '../../src/record/fields.ts';
import { files, ledgerFile, siteFile, storyFile } from '../../src/record/schema.ts';
import type { z } from 'zod';

const ROOT = join(import.meta.dirname, '..', '..');

test('what is made from the schema is what stands there: else run npm run schema', async () => {
  for (const [file, text] of await madeFromSchema(ROOT))
    expect(readFileSync(join(ROOT, file), 'utf8'), file).toBe(text);
});

test('every field says what is written there', () => {
  const all: z.ZodObject[] = [files.edition, files.charts, storyFile, siteFile, ledgerFile.element];
  for (const schema of Object.values(files)) if ('element' in schema) all.push(schema.element);
  const silent = all.flatMap((schema) => fieldsOf(schema).filter(({ description }) => description === ''));
  expect(silent.map(({ path }) => path)).toEqual(['$schema', '$schema']);
});

test('an allowed word has its meaning, and a snippet holds every field that is needed', async () => {
  const made = await madeFromSchema(ROOT);
  const { items } = JSON.parse(made.get('schema/observations.json') ?? '') as {
    items: {
      properties: Record<string, { enum?: string[]; enumDescriptions?: string[] }>;
      required: string[];
      defaultSnippets: { body: object }[];
    };
  };
  expect(items.properties.bound?.enum).toContain('at_most');
  expect(items.properties.bound?.enumDescriptions).toHaveLength(items.properties.bound?.enum?.length ?? 0);
  expect(Object.keys(items.defaultSnippets[0]?.body ?? {})).toEqual(items.required);
  expect(JSON.stringify(items.defaultSnippets[0]?.body)).toContain(
    '"bound":"${5|none,at_most,at_least,between,more_than|}"',
  );
});
