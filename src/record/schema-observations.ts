import { z } from 'zod';
import { date, id, ids, instant, note, oneOf, rank, text, when, words } from './schema-parts.ts';
import { MEANINGS } from './vocabulary-meanings.ts';
import { BOUNDS, NO_VALUE, UNITS } from './vocabulary.ts';

const derivation = z.strictObject({
  rule: z.enum(['days_between', 'ratio', 'sum']).describe('How it is computed.'),
  of: ids.min(2).describe('The ids of the records that it is computed from.'),
});

/** An entry of `observations.json`: a dated count or look at a place. */
export const observation = z.strictObject({
  id: id.describe('Its public name, never renamed: "boxes-in-march".'),
  label: words.describe('What was counted or looked at, in a few words without the number.'),
  value: z.number().min(0).nullable().describe('The number as published, in digits; null where there is none.'),
  upTo: z.number().min(0).optional().describe('The upper end, where "bound" is "between".'),
  approximate: z.boolean().meta({ description: 'Does the source say “about” or “approximately”?', default: false }),
  bound: oneOf(BOUNDS, MEANINGS.bound).meta({ description: 'What the number limits.', default: 'none' }),
  noValue: oneOf(NO_VALUE, MEANINGS.noValue)
    .nullable()
    .meta({ description: 'Why there is no number; null where there is one.', default: null }),
  unit: oneOf(UNITS, MEANINGS.unit)
    .nullable()
    .describe('What the number counts or measures; null where there is none.'),
  each: z
    .number()
    .positive()
    .optional()
    .describe('How long each counted thing is, in metres, where the source says so.'),
  area: id.nullable().meta({ description: 'The id of the place that was looked at.', default: null }),
  observed: when.describe('When it was seen: the day of the image, not of the report.'),
  imageTime: instant.optional().describe('The moment of the image with its time zone, where it was stated.'),
  public: date.describe('The day on which it became public.'),
  counter: id
    .nullable()
    .meta({ description: 'The id of the actor who counted; null where nobody is named.', default: null }),
  wording: text.nullable().meta({
    description: 'The counter’s own words, in the language of the first source; null where you have only a paraphrase.',
    default: null,
  }),
  derived: derivation.optional().describe('For a value that we computed: how, and from which records.'),
  checked_by: text.optional().describe('Who made sure of a value that looks mistyped, and how.'),
  sources: ids.min(1).describe('The ids of the sources, the closest to the count first.'),
  rank,
  note: note.optional(),
});
