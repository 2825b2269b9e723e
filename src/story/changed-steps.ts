import type { Say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import type { Story } from '../record/schema.ts';
import { plainProse } from './bind.ts';
import { fill, joined, span, type Teller } from './change-spans.ts';
import type { ChangeSentence } from './changes.ts';
import { stepPassages, type StoryPart } from './step-passages.ts';
import { stepsOf } from './story.ts';

/** What a story says, in the order of its page: its opening, its steps, and the sections after them. */
function partsOf(story: Story): StoryPart[] {
  const { title, question, answer, notice } = story;
  return [
    // No step has such an id.
    { id: 'story/opening', title, body: [question, answer, notice], quotes: [] },
    ...stepsOf(story),
    ...story.after.map(({ id, title, body }) => ({ id: `after/${id}`, title, body, quotes: [] })),
  ];
}

/**
 * Sentences about the parts of the story that are new or rewritten, and one about all that are gone. One whose words stayed, but whose values
 * changed, is not among them: those are told as values. Nothing is told where the edition before had no such language.
 */
export function changedSteps(before: Edition, after: Edition, voice: Say): ChangeSentence[] {
  const language = voice.vocabulary.id;
  const words = voice.vocabulary.changes;
  const [was, is] = [before, after].map((edition) => {
    const story = edition.stories[language];
    return story && new Map(partsOf(story).map((part) => [part.id, part]));
  });
  if (!was || !is) return [];
  const told = (parts: readonly StoryPart[], edition: Edition, template: string): ChangeSentence['spans'] => {
    const teller: Teller = { edition, voice };
    const [open, close] = voice.vocabulary.quotes;
    const titles = parts.map(({ title }) => [
      span(teller, { text: open + plainProse(title, edition, language) + close }),
    ]);
    return fill(teller, template, { what: joined(teller, titles, words.and) });
  };
  const sentence = (
    id: string,
    change: 'added' | 'removed' | 'changed',
    spans: ChangeSentence['spans'],
    passages: ChangeSentence['passages'] = [],
  ): ChangeSentence => {
    const kind = change === 'added' ? 'addition' : change === 'removed' ? 'retraction' : 'update';
    return { id, change, kind, spans, corrections: [], passages };
  };
  const gone = [...was.values()].filter(({ id }) => !is.has(id));
  return [
    ...[...is.values()].flatMap((step) => {
      const old = was.get(step.id);
      if (!old) return [sentence(step.id, 'added', told([step], after, words.added))];
      const passages = stepPassages(old, step, { edition: before, voice }, { edition: after, voice });
      if (passages.length === 0) return [];
      return [sentence(step.id, 'changed', told([step], after, words.rewritten), passages)];
    }),
    ...(gone.length > 0
      ? [sentence(gone.map(({ id }) => id).join(' '), 'removed', told(gone, before, words.removed))]
      : []),
  ];
}
