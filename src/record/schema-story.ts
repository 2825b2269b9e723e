import { z } from 'zod';
import { id, ids, language, text } from './schema-parts.ts';

/** Prose: plain text with `{id}` or `{id:form}` placeholders and `*emphasis*`. */
const prose = text;
const stateWords = z.strictObject({ title: prose, sentence: prose, note: prose.optional() });
const chartWords = z.strictObject({ title: prose, states: z.record(id, stateWords) });

/** `story.LANGUAGE.json`: the story's words, its steps, and the words of every picture. */
export const story = z.strictObject({
  language,
  /** Numbers an editor may type by hand, exactly as they stand in the prose. */
  literals: z.array(text),
  title: prose,
  question: prose,
  answer: prose,
  hero: z.strictObject({ observation: id, caption: prose, start: prose }),
  notice: prose,
  description: prose,
  chapters: z
    .array(
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
    )
    .min(1),
  after: z.array(z.strictObject({ id, title: prose, body: z.array(prose).min(1) })),
  charts: z.strictObject({ yard: chartWords, timeline: chartWords, map: chartWords, voices: chartWords }),
});
