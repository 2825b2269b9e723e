import { z } from 'zod';
import { files, ledgerFile, siteFile, storyFile } from './schema.ts';
import { snippetOf } from './snippet.ts';

/** A file of the record, as programs that know JSON Schema see it. */
export interface FileSchema {
  /** The name of the schema: `observations`, `story`. */
  readonly name: string;
  /** Which files it is for, from the data folder on. */
  readonly match: string;
  readonly schema: object;
}

/** The kinds of records for which there is a snippet, by the name of their list. */
const SNIPPETS: Readonly<Record<string, string>> = {
  actors: 'actor',
  places: 'place',
  sources: 'source',
  observations: 'observation',
  events: 'event',
  quotes: 'quote',
  claims: 'claim',
  corrections: 'correction',
};

/** The JSON Schema of every file, for programs that edit JSON: allowed words, meanings, snippets. */
export function fileSchemas(): FileSchema[] {
  return [
    ...Object.entries(files).map(([name, schema]) => ({
      name,
      match: `editions/*/${name}.json`,
      schema: schemaOf(name, schema),
    })),
    { name: 'story', match: 'editions/*/story.*.json', schema: schemaOf('story', storyFile) },
    { name: 'ledger', match: 'ledger.json', schema: schemaOf('ledger', ledgerFile) },
    { name: 'site', match: 'site.json', schema: schemaOf('site', siteFile) },
  ];
}

function schemaOf(name: string, schema: z.ZodType): object {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      // Where a format says it, a pattern would only be printed at the editor. How a field is called is for prompts.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      delete jsonSchema.says;
    },
  });
  const what = SNIPPETS[name];
  if (!what || !(schema instanceof z.ZodArray)) return made;
  const item = made.items as object;
  const defaultSnippets = [
    {
      label: `new ${what}`,
      description: `Every field that ${/^[aeo]/.test(what) ? 'an' : 'a'} ${what} needs`,
      body: snippetOf(schema.element as z.ZodObject),
    },
  ];
  return { ...made, items: { ...item, defaultSnippets } };
}
