import { z } from 'zod';
import { date, id, ids, language, oneOf, standing, text, when, words } from './schema-parts.ts';
import { MEANINGS } from './vocabulary-meanings.ts';
import { LANES, SEEN, STRENGTHS } from './vocabulary.ts';

/** An entry of `events.json`: something that happened on a day. */
export const event = z.strictObject({
  id: id.describe('Its public name, never renamed: "storm".'),
  title: words.describe('What happened, as a sentence without a full stop.'),
  short: words.describe('The same in two or three words, for the graphic.'),
  when: when.describe('When it happened.'),
  public: date.describe('The day on which it became public.'),
  lane: oneOf(LANES, MEANINGS.lane).describe('The lane of the timeline that it stands in.'),
  place: id.nullable().meta({ description: 'The id of the place; null where there is none.', default: null }),
  actors: ids.meta({ description: 'The ids of those who took part.', default: [] }),
  sources: ids.min(1).describe('The ids of the sources, the closest to the event first.'),
  ...standing,
});

/** An entry of `quotes.json`: what somebody said, in their words. */
export const quote = z.strictObject({
  id: id.describe('Its public name, never renamed: "pilots-deny".'),
  words: text.describe('The exact words, without quotation marks around them, in the language in which we saw them.'),
  excerpt: text.describe('A few of those words, for the graphic; of a quotation, word for word.'),
  form: oneOf(['quotation', 'paraphrase'], {
    quotation: 'the exact words, printed in quotation marks',
    paraphrase: 'what was meant, never in quotation marks',
  }).meta({ description: 'Whether these are the exact words.', default: 'quotation' }),
  language: language.describe('The language of these words.'),
  gloss: z
    .record(language, z.strictObject({ words: text, excerpt: text }))
    .optional()
    .describe('What the words, and the few of them, say in the edition’s other languages: translations of ours.'),
  spoken: language
    .nullable()
    .meta({ description: 'The language in which they were said; null where it is not known.', default: null }),
  translation: oneOf(['none', 'outlet', 'machine', 'ours'], {
    none: 'these are the words as they were said',
    outlet: 'the source translated them',
    machine: 'a machine translated them',
    ours: 'we translated them',
  }).meta({ description: 'Who translated them.', default: 'none' }),
  speaker: id.describe('The id of the actor who said it.'),
  role: words.describe('Who the speaker was when saying it, or through whom it was said.'),
  said: when.describe('When it was said.'),
  public: date.describe('The day on which it became public.'),
  strength: oneOf(STRENGTHS, MEANINGS.strength).describe('How strong the speaker’s own claim is.'),
  scope: oneOf(['question', 'beside'], {
    question: 'on the story’s question itself',
    beside: 'on something else, such as negotiations; it stands apart in the graphic',
  }).meta({ description: 'What the words bear on.', default: 'question' }),
  topic: words.describe('What the words are about.'),
  seen: oneOf(SEEN, MEANINGS.seen).meta({ description: 'How much of the source we read ourselves.', default: 'full' }),
  leansOn: ids
    .optional()
    .describe('The ids of the quotes of others that the speaker gives as grounds for these words.'),
  sources: ids.min(1).describe('The ids of the sources, the closest to the speaker first.'),
  ...standing,
});
