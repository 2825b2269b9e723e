import type { z } from 'zod';
import { fieldsOf, type Field } from './fields.ts';
import { files, ledgerFile, siteFile } from './schema.ts';
import { step } from './schema-story.ts';

/** The field reference of the editor's guide, as Markdown: one list for each kind of record, from the schema alone. */
export function fieldReference(): string {
  const kinds: [heading: string, schema: z.ZodObject][] = [
    ['An observation, in `observations.json`', files.observations.element],
    ['An event, in `events.json`', files.events.element],
    ['A quote, in `quotes.json`', files.quotes.element],
    ['A source, in `sources.json`', files.sources.element],
    ['A claim, in `claims.json`', files.claims.element],
    ['An actor, in `actors.json`', files.actors.element],
    ['A place, in `places.json`', files.places.element],
    ['A step, in `story.LANGUAGE.json`', step],
    ['A correction, in `corrections.json`', files.corrections.element],
    ['The edition, in `edition.json`', files.edition],
    ['An edition’s entry in `ledger.json`', ledgerFile.element],
    ['The site, in `site.json`', siteFile],
  ];
  return kinds.map(([heading, schema]) => `### ${heading}\n\n${list(fieldsOf(schema))}`).join('\n\n');
}

function list(fields: readonly Field[]): string {
  return fields
    .filter(({ path }) => path !== '$schema')
    .map((field) => `- \`${field.path}\` (${holds(field)}): ${says(field)}`)
    .join('\n');
}

function holds({ kind, nullable, optional }: Field): string {
  const or = nullable && !kind.endsWith('null') ? `${kind} or null` : kind;
  return optional ? `${or}; may be left out` : or;
}

function says({ description, choices }: Field): string {
  const words = choices.map(({ word, meaning }) => (meaning ? `\`${word}\` (${meaning})` : `\`${word}\``));
  return [description, words.join(', ')].filter(Boolean).join(' ');
}
