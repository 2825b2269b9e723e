import { z } from 'zod';
import { address, date, id, ids, language, oneOf, standing, text, words } from './schema-parts.ts';
import { MEANINGS } from './vocabulary-meanings.ts';
import { GRADES, MISSING, SEEN } from './vocabulary.ts';

/** An entry of `sources.json`: a page that the record rests on, and how we saw it. */
export const source = z.strictObject({
  id: id.describe('Its public name, never renamed: "harbour-post".'),
  publisher: text.describe('Who published it, as they call themselves.'),
  called: words
    .optional()
    .describe(
      'What readers call the publisher, where languages call it differently: {"en": "The Bay Post", "ko": "…"}.',
    ),
  authors: z
    .array(text)
    .describe('The people named as its authors; [] where none is named, with the reason in "missing".'),
  title: text.nullable().describe('The title as it stands on the page; null where you have not seen it.'),
  language: language.describe('The language of the page.'),
  date: date.nullable().describe('The day on which it was published; null where you have not seen it.'),
  publicBy: date.describe('The day by which it was public for certain.'),
  address: address.nullable().describe('The page’s address, which starts with https://; null where there is none.'),
  onlyHttp: z.literal(true).optional().describe('true where the page has no address but one that starts with http://.'),
  archive: address.nullable().meta({
    description: 'The address of a saved copy; null where there is none, with the reason in "missing".',
    default: null,
  }),
  accessed: date.optional().describe('The day on which you read the page.'),
  missing: z
    .partialRecord(z.enum(['authors', 'title', 'date', 'address', 'archive']), oneOf(MISSING, MEANINGS.missing))
    .meta({ description: 'For each of these that is null or empty: why.', default: {} }),
  grade: oneOf(GRADES, MEANINGS.grade).describe('How the page stands to the fact.'),
  seen: oneOf(SEEN, MEANINGS.seen).meta({ description: 'How much of the page we read ourselves.', default: 'full' }),
  restsOn: ids.meta({ description: 'The ids of the sources that this one took it from.', default: [] }),
  ...standing,
});
