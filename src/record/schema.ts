import { z } from 'zod';
import { charts } from './schema-charts.ts';
import { event, quote } from './schema-events.ts';
import { ledger, parts } from './schema-ledger.ts';
import { actor, place } from './schema-names.ts';
import { observation } from './schema-observations.ts';
import { address, date, id, ids, language, note, oneOf, rank, text, type when, words } from './schema-parts.ts';
import { source } from './schema-sources.ts';
import { story } from './schema-story.ts';
import { MEANINGS } from './vocabulary-meanings.ts';
import { CHANGES, STRENGTHS } from './vocabulary.ts';

/**
 * The one schema of the record: what each file of an edition may hold. Its parts stand in the
 * files `schema-*.ts` beside it.
 * Rules that need more than one record (references, dates, prose) live in `rules/`.
 */

/** `edition.json`: the edition itself. */
const edition = z.strictObject({
  $schema: text.optional(),
  schema: z.literal(1).describe('The version of this schema.'),
  asOf: date.describe('The edition’s day: it holds what was public by its end, UTC.'),
  compiled: date.describe('The day on which it was put together.'),
  languages: z.array(language).min(1).describe('The languages in which it is told; each has a story file.'),
});

/** An entry of `claims.json`: what the story states. */
const claim = z.strictObject({
  id: id.describe('Its public name, never renamed.'),
  statement: words.describe('The statement as prose: numbers and names in braces, {c1}.'),
  strength: oneOf(STRENGTHS, MEANINGS.strength).describe('How strongly the story states it.'),
  evidence: ids.min(1).describe('The ids of the records that it rests on.'),
  rank,
  note: note.optional(),
});

const value = z.union([z.number(), z.string(), z.boolean(), z.null()]);
/** An entry of `corrections.json`: a published value that was changed. `npm run correct` writes it. */
const correction = z.strictObject({
  id: id.describe('Its public name, never renamed: "fix-c1".'),
  record: id.describe('The id of the record that is corrected.'),
  field: text.describe('Which of its fields: "value", or "observed.to" for a field within a field.'),
  from: value.describe('What was published.'),
  to: value.describe('What the record says now.'),
  kind: oneOf(CHANGES, MEANINGS.change).describe('What the change is.'),
  date: date.describe('The day on which it was corrected.'),
  reason: words.describe('Why; it goes on after “because”, or as a noun after “이유:”: small letters, no full stop.'),
  sources: ids.describe('The ids of the sources that say so; [] where none is needed.'),
});

/** File name within an edition's folder (without `.json`) to the schema of its content. */
export const files = {
  edition,
  actors: z.array(actor),
  places: z.array(place),
  sources: z.array(source),
  observations: z.array(observation),
  events: z.array(event),
  quotes: z.array(quote),
  claims: z.array(claim),
  corrections: z.array(correction),
  charts,
} as const;

/** The story's words: one file per language, `story.LANGUAGE.json`. */
export const storyFile = story;

/** `data/ledger.json`: every edition that is prepared or released, oldest first. */
export const ledgerFile = ledger;
/** `data/frozen/EDITION/parts.json`: what is stored of a released edition. */
export const partsFile = parts;

/** `data/site.json`: what holds for every edition. */
export const siteFile = z.strictObject({
  $schema: text.optional(),
  name: words.describe('The name of the site, by language.'),
  languages: z
    .array(
      z.strictObject({
        id: language.describe('Two small letters.'),
        name: text.describe('Its name in the language itself.'),
        wordsPerMinute: z
          .number()
          .positive()
          .optional()
          .describe('How many words of it a reader reads in a minute, to say how much of the story is left.'),
      }),
    )
    .min(1)
    .describe('The languages of the site, the first at its root.'),
  address: address.nullable().describe('Where it is published; null until it is. Only whole addresses need it.'),
  licence: z
    .strictObject({ name: text.describe('Its short name.'), address: address.describe('Where it is written.') })
    .describe('What others may do with words and data.'),
});

export type When = z.infer<typeof when>;
export type EditionHead = z.infer<typeof edition>;
export type LedgerEntry = z.infer<typeof ledger>[number];
export type Actor = z.infer<typeof actor>;
export type Place = z.infer<typeof place>;
export type Source = z.infer<typeof source>;
export type Observation = z.infer<typeof observation>;
export type RecordEvent = z.infer<typeof event>;
export type Quote = z.infer<typeof quote>;
export type Claim = z.infer<typeof claim>;
export type Correction = z.infer<typeof correction>;
export type ChartSettings = z.infer<typeof charts>;
export type Story = z.infer<typeof story>;
export type Site = z.infer<typeof siteFile>;
export type Words = z.infer<typeof words>;
