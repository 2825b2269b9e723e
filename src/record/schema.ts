import { z } from 'zod';
import { charts } from './schema-charts.ts';
import { ledger } from './schema-ledger.ts';
import { address, date, id, ids, instant, language, text, words } from './schema-parts.ts';
import { story } from './schema-story.ts';
import { BOUNDS, CHANGES, GRADES, LANES, MISSING, NO_VALUE, RANKS, SEEN, STRENGTHS, UNITS } from './vocabulary.ts';

/**
 * The one schema of the record: what each file of an edition may hold. Its parts stand in the
 * files `schema-*.ts` beside it.
 * Rules that need more than one record (references, dates, prose) live in `rules/`.
 */

const when = z.strictObject({
  from: date.nullable(),
  to: date,
  /** `day`: that day; `period`: some time or all of the time between; `uncertain`: the day itself was not seen. */
  precision: z.enum(['day', 'period', 'uncertain']),
});

const edition = z.strictObject({
  $schema: text.optional(),
  schema: z.literal(1),
  asOf: date,
  compiled: date,
  languages: z.array(language).min(1),
});

/** Nothing published is deleted: it is ranked `withdrawn`, with the reason as its note. No rank is `normal`. */
const standing = { rank: z.enum(RANKS).optional(), note: words.optional() };

const actor = z.strictObject({
  id,
  name: words,
  short: words,
  kind: z.enum(['person', 'organisation', 'state']),
  ...standing,
});

const place = z.strictObject({
  id,
  name: words,
  kind: z.enum(['country', 'sea', 'city', 'station', 'site', 'bridge', 'facility']),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  sources: ids,
  ...standing,
});

const source = z.strictObject({
  id,
  publisher: text,
  authors: z.array(text),
  title: text.nullable(),
  language,
  date: date.nullable(),
  publicBy: date,
  address: address.nullable(),
  /** The page has no address that starts with https. */
  onlyHttp: z.literal(true).optional(),
  archive: address.nullable(),
  /** The day on which we read it. */
  accessed: date.optional(),
  missing: z.partialRecord(z.enum(['authors', 'title', 'date', 'address', 'archive']), z.enum(MISSING)),
  grade: z.enum(GRADES),
  seen: z.enum(SEEN),
  restsOn: ids,
  ...standing,
});

const derivation = z.strictObject({ rule: z.enum(['days_between', 'ratio', 'sum']), of: ids.min(2) });

const observation = z.strictObject({
  id,
  label: words,
  value: z.number().min(0).nullable(),
  upTo: z.number().min(0).optional(),
  approximate: z.boolean(),
  bound: z.enum(BOUNDS),
  noValue: z.enum(NO_VALUE).nullable(),
  unit: z.enum(UNITS).nullable(),
  /** How long each counted thing is, in metres, where the source says so. */
  each: z.number().positive().optional(),
  area: id.nullable(),
  observed: when,
  /** When the image was taken, with its time zone. */
  imageTime: instant.optional(),
  public: date,
  counter: id.nullable(),
  /** The counter's words as published, in the language of the first source; `null` where only a paraphrase was seen. */
  wording: text.nullable(),
  derived: derivation.optional(),
  /** Who made sure of a value that looks mistyped, and how. */
  checked_by: text.optional(),
  sources: ids.min(1),
  rank: z.enum(RANKS),
  note: words.optional(),
});

const event = z.strictObject({
  id,
  title: words,
  short: words,
  when,
  public: date,
  lane: z.enum(LANES),
  place: id.nullable(),
  actors: ids,
  sources: ids.min(1),
  ...standing,
});

const quote = z.strictObject({
  id,
  words: text,
  /** A few of those words, for the graphic; an exact part of a quotation. */
  excerpt: text,
  /** `quotation`: printed in quotation marks; `paraphrase`: never. */
  form: z.enum(['quotation', 'paraphrase']),
  language,
  spoken: language.nullable(),
  translation: z.enum(['none', 'outlet', 'machine', 'ours']),
  speaker: id,
  role: words,
  said: when,
  public: date,
  strength: z.enum(STRENGTHS),
  /** `question`: the words bear on the story's question itself; `beside`: on something else. */
  scope: z.enum(['question', 'beside']),
  topic: words,
  seen: z.enum(SEEN),
  sources: ids.min(1),
  ...standing,
});

const claim = z.strictObject({
  id,
  statement: words,
  strength: z.enum(STRENGTHS),
  evidence: ids.min(1),
  rank: z.enum(RANKS),
  note: words.optional(),
});

const value = z.union([z.number(), z.string(), z.boolean(), z.null()]);
const correction = z.strictObject({
  id,
  record: id,
  field: text,
  from: value,
  to: value,
  kind: z.enum(CHANGES),
  date,
  reason: words,
  sources: ids,
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

/** `data/site.json`: what holds for every edition. */
export const siteFile = z.strictObject({
  $schema: text.optional(),
  name: words,
  languages: z.array(z.strictObject({ id: language, name: text })).min(1),
  /** Where the site is published, or `null` until it is; only absolute addresses need it. */
  address: address.nullable(),
  licence: z.strictObject({ name: text, address }),
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
