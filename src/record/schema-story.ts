import { z } from 'zod';
import { id, ids, language, oneOf, text } from './schema-parts.ts';

/** Prose: plain text with `{id}` or `{id:form}` placeholders and `*emphasis*`. */
const prose = text;
const stateWords = z.strictObject({
  title: prose.describe('The name of the picture.'),
  sentence: prose.describe(
    'What to see in it, in one or two sentences; it is also its text for those who cannot see it.',
  ),
  note: prose.optional().describe('What the picture must not be taken for.'),
});
const goneState = z.strictObject({
  reason: prose.describe('Why it is gone, in a sentence; readers see it at the address that the picture had.'),
  instead: text.nullable().meta({
    description: 'The picture to see instead, as chart/state; null where there is none.',
    default: null,
  }),
});
const chartWords = z.strictObject({
  title: prose.describe('The name of the graphic.'),
  states: z.record(id, stateWords).describe('The words of each of its states, by the state’s id in charts.json.'),
  gone: z.record(id, goneState).optional().describe('The states that earlier editions had, by their ids.'),
});

/** A step of the story: a picture, and the words that go with it. */
export const step = z.strictObject({
  id: id.describe('Its address on the page, never renamed; the same in every language.'),
  title: prose.describe('Its heading.'),
  at: id.nullable().meta({
    description: 'The id of the record whose date is the step’s date; null where it has none.',
    default: null,
  }),
  chart: oneOf(['yard', 'timeline', 'map', 'voices', 'measures', 'origins'], {
    yard: 'what was counted, in marks that are counted',
    timeline: 'what happened and was said, day by day',
    map: 'where it is',
    voices: 'who says what, by the strength of the claim',
    measures: 'what was counted in other units, such as trains',
    origins: 'which reports rest on which',
  }).describe('The graphic that it shows.'),
  state: id.describe('The state of that graphic, from charts.json.'),
  body: z.array(prose).min(1).describe('Its paragraphs; numbers, dates and names in braces, {c1}.'),
  quotes: ids.meta({ description: 'The ids of the quotes shown in full below it; [] for none.', default: [] }),
});

/** `story.LANGUAGE.json`: the story's words, its steps, and the words of every picture. */
export const story = z.strictObject({
  language: language.describe('The language of the file, as in its name.'),
  literals: z.array(text).describe('Numbers that may be typed by hand, exactly as they stand in the prose.'),
  title: prose.describe('The title of the story.'),
  question: prose.describe('The question that the story asks.'),
  answer: prose.describe('The answer, as far as there is one.'),
  hero: z
    .strictObject({
      observation: id.describe('The id of the observation whose number stands at the top.'),
      caption: prose.describe('What that number is.'),
      start: prose.describe('The words of the link that leads into the story.'),
    })
    .describe('The top of the page.'),
  notice: prose.describe('What readers must know about this edition.'),
  description: prose.describe('The story in a sentence, for search engines and previews.'),
  chapters: z
    .array(
      z.strictObject({
        id: id.describe('Its name, the same in every language.'),
        title: prose.describe('Its heading.'),
        steps: z.array(step).min(1).describe('Its steps, in order.'),
      }),
    )
    .min(1)
    .describe('The chapters, in order.'),
  after: z
    .array(
      z.strictObject({
        id: id.describe('Its address on the page.'),
        title: prose.describe('Its heading.'),
        body: z.array(prose).min(1).describe('Its paragraphs.'),
      }),
    )
    .describe('The sections after the story, such as the method.'),
  charts: z
    .strictObject({
      yard: chartWords,
      timeline: chartWords,
      map: chartWords,
      voices: chartWords,
      measures: chartWords.optional(),
      origins: chartWords.optional(),
    })
    .describe('The words of every picture.'),
});
