import type { Say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import { plainProse } from './bind.ts';
import { fill, span, type Teller } from './change-spans.ts';
import type { ChangedState } from './changed-states.ts';
import type { ChangeSentence } from './changes.ts';

const WORDS = { added: 'added', removed: 'removed', redrawn: 'redrawn' } as const;
const KINDS = { added: 'addition', removed: 'retraction', redrawn: 'update' } as const;

/** Sentences about the pictures that are new, gone or drawn differently, by the titles of their states. */
export function changedPictures(
  before: Edition,
  after: Edition,
  voice: Say,
  states: readonly ChangedState[],
): ChangeSentence[] {
  return states.map(({ chart, state, change }) => {
    const teller: Teller = { edition: change === 'removed' ? before : after, voice };
    const what = [span(teller, { text: titleOf(teller, chart, state) })];
    return {
      id: `${chart}/${state}`,
      change: change === 'redrawn' ? 'changed' : change,
      kind: KINDS[change],
      spans: fill(teller, voice.vocabulary.changes[WORDS[change]], { what }),
      corrections: [],
      passages: [],
    };
  });
}

/** A state's title as its edition gives it, in the first language of that edition where it lacks the one told. */
function titleOf({ edition, voice }: Teller, chart: ChangedState['chart'], state: string): string {
  const [first = ''] = Object.keys(edition.stories);
  const language = voice.vocabulary.id in edition.stories ? voice.vocabulary.id : first;
  const title = edition.stories[language]?.charts[chart]?.states[state]?.title;
  const [open, close] = voice.vocabulary.quotes;
  return title === undefined ? `${chart}/${state}` : `${open}${plainProse(title, edition, language)}${close}`;
}
