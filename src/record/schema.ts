import { z } from 'zod';
import { BOUNDS, CHANGES, GRADES, LANES, MISSING, NO_VALUE, RANKS, SEEN, STRENGTHS, UNITS } from './vocabulary.ts';

/**
 * The one schema of the record: what each file of an edition may hold.
 * Rules that need more than one record (references, dates, prose) live in `rules/`.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id');
const text = z.string().min(1);
const date = z.iso.date();
const language = z.string().regex(/^[a-z]{2}$/, 'language');
const ids = z.array(id);

/** Only addresses a reader can open safely; `new URL` decides, not a pattern. */
const address = z.string().refine((given) => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol), {
  message: 'address',
});

/** The same words in every language of the site, by language id. */
const words = z.record(language, text);

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
  released: date.nullable(),
  previous: text.nullable(),
  languages: z.array(language).min(1),
  note: words,
});

const actor = z.strictObject({ id, name: words, short: words, kind: z.enum(['person', 'organisation', 'state']) });

const place = z.strictObject({
  id,
  name: words,
  kind: z.enum(['country', 'sea', 'city', 'station', 'site', 'bridge', 'facility']),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  sources: ids,
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
  archive: address.nullable(),
  missing: z.partialRecord(z.enum(['authors', 'title', 'date', 'address', 'archive']), z.enum(MISSING)),
  grade: z.enum(GRADES),
  seen: z.enum(SEEN),
  restsOn: ids,
  note: words.optional(),
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
  area: id.nullable(),
  observed: when,
  public: date,
  counter: id.nullable(),
  /** The counter's words as published, in the language of the first source; `null` where only a paraphrase was seen. */
  wording: text.nullable(),
  derived: derivation.optional(),
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
  note: words.optional(),
});

const quote = z.strictObject({
  id,
  words: text,
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
  topic: words,
  seen: z.enum(SEEN),
  sources: ids.min(1),
  note: words.optional(),
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

const state = { id };
const bounds = z.strictObject({ west: z.number(), south: z.number(), east: z.number(), north: z.number() });
const charts = z.strictObject({
  yard: z.strictObject({
    counted: id,
    ceiling: id,
    apart: ids,
    gap: id,
    looks: ids,
    states: z.array(
      z.strictObject({
        ...state,
        view: z.enum(['empty', 'ceiling', 'counted', 'compared', 'apart', 'covered', 'gap']),
      }),
    ),
  }),
  timeline: z.strictObject({
    counted: id,
    /** Observations drawn in the lane of images. */
    images: ids,
    /** Quotes drawn in the lane of statements. */
    statements: ids,
    states: z.array(z.strictObject({ ...state, from: date, to: date, labels: ids, focus: ids })),
  }),
  map: z.strictObject({
    counted: id,
    yard: z.strictObject({ station: id, near: id, far: id }),
    route: z.array(z.strictObject({ place: id, event: id.nullable() })),
    states: z.array(
      z.strictObject({
        ...state,
        bounds,
        places: ids,
        route: z.boolean(),
        detail: z.enum(['country', 'crossing']),
      }),
    ),
  }),
  voices: z.strictObject({
    counted: id,
    quotes: ids,
    states: z.array(z.strictObject({ ...state, strengths: z.array(z.enum(STRENGTHS)) })),
  }),
});

/** Prose: plain text with `{id}` or `{id:form}` placeholders and `*emphasis*`. */
const prose = text;
const stateWords = z.strictObject({ title: prose, sentence: prose, note: prose.optional() });
const chartWords = z.strictObject({ title: prose, states: z.record(id, stateWords) });

const story = z.strictObject({
  language,
  /** Numbers an editor may type by hand, exactly as they stand in the prose. */
  literals: z.array(text),
  title: prose,
  question: prose,
  answer: prose,
  hero: z.strictObject({ observation: id, caption: prose, start: prose }),
  notice: prose,
  description: prose,
  chapters: z.array(
    z.strictObject({
      id,
      title: prose,
      steps: z
        .array(
          z.strictObject({
            id,
            title: prose,
            at: id.nullable(),
            chart: z.enum(['yard', 'timeline', 'map', 'voices']),
            state: id,
            body: z.array(prose).min(1),
            quotes: ids,
          }),
        )
        .min(1),
    }),
  ),
  after: z.array(z.strictObject({ id, title: prose, body: z.array(prose).min(1) })),
  charts: z.strictObject({ yard: chartWords, timeline: chartWords, map: chartWords, voices: chartWords }),
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
