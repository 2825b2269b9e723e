import type { Change } from '../record/vocabulary.ts';
import type { ChangeList } from './changes.ts';

/** The changes of one kind, still under the headings of what they are about. */
export interface ChangesOfKind {
  readonly kind: Change;
  readonly lists: readonly ChangeList[];
  /** How many there are. */
  readonly count: number;
}

/** What matters most to who read the edition before, first. */
const ORDER = ['correction', 'retraction', 'clarification', 'update', 'addition'] as const satisfies readonly Change[];

/** Changes by their kind, what was wrong first and what is only new last; kinds without changes are left out. */
export function changesByKind(lists: readonly ChangeList[]): ChangesOfKind[] {
  return ORDER.flatMap((kind) => {
    const own = lists.flatMap((list) => {
      const sentences = list.sentences.filter((sentence) => sentence.kind === kind);
      return sentences.length === 0 ? [] : [{ ...list, sentences }];
    });
    const count = own.reduce((sum, { sentences }) => sum + sentences.length, 0);
    return count === 0 ? [] : [{ kind, lists: own, count }];
  });
}
