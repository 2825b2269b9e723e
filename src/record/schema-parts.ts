import { z } from 'zod';
import { MEANINGS } from './vocabulary-meanings.ts';
import { RANKS } from './vocabulary.ts';

/** A public name: lower-case words joined by hyphens; never renamed, never reused. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'id')
  .meta({ says: 'id', patternErrorMessage: 'An id holds only small letters, digits and single hyphens.' });
/** Plain text, never empty. */
export const text = z.string().min(1);
/** A calendar day that exists, `2026-02-14`. */
export const date = z.iso.date();
/** A moment with its time zone, `2026-01-10T03:10Z` or `2026-01-10T12:10:00+09:00`. */
export const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/, 'instant')
  .refine((given) => z.iso.date().safeParse(given.slice(0, 10)).success && !Number.isNaN(Date.parse(given)), {
    message: 'instant',
  })
  .meta({ says: 'moment', patternErrorMessage: 'Write day, time and time zone, such as 2026-01-10T03:10Z.' });
/** A language id, such as `en`. */
export const language = z
  .string()
  .regex(/^[a-z]{2}$/, 'language')
  .meta({ says: 'language', patternErrorMessage: 'A language id is two small letters, such as "en".' });
/** A list of ids. */
export const ids = z.array(id);

/** Only addresses a reader can open safely; `new URL` decides, not a pattern. */
export const address = z
  .string()
  .refine((given) => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol), { message: 'address' })
  .meta({ says: 'address', pattern: '^https?://', patternErrorMessage: 'Links must start with https://.' });

/** The same words in every language of the site, by language id. */
export const words = z.record(language, text);

/** One of a closed list of words, each with its meaning. */
export function oneOf<const W extends readonly [string, ...string[]]>(
  known: W,
  meanings: Readonly<Record<W[number], string>>,
) {
  return z.enum(known).meta({ enumDescriptions: known.map((word: W[number]) => meanings[word]) });
}

/** A day, a span of days, or the day by which it must have been. */
export const when = z.strictObject({
  from: date.nullable().describe('The first day; null where the day itself was not seen.'),
  to: date.describe('The last day; the same as "from" for a single day.'),
  precision: oneOf(['day', 'period', 'uncertain'], MEANINGS.precision).describe('How exactly the day is known.'),
});

/** What is said of a record beside itself, printed as it stands. */
export const note = words.describe('A remark for readers, printed as it stands; of what is withdrawn: why.');
/** The rank that every claim and observation has. */
export const rank = oneOf(RANKS, MEANINGS.rank).meta({
  description: 'Whether the story leads with it, keeps it beside, or withdrew it.',
  default: 'normal',
});

/** Nothing published is deleted: it is ranked `withdrawn`, with the reason as its note. No rank is `normal`. */
export const standing = { rank: rank.optional(), note: note.optional() };
