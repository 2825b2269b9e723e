import type { Say } from '../language/say.ts';
import { carriers } from '../record/carriers.ts';
import { recordsOf } from '../record/correction-trail.ts';
import type { Edition } from '../record/edition.ts';
import { span, type Teller, wordsSpan } from './change-spans.ts';
import type { CorrectionEntry } from './correction-entries.ts';
import { listOf, nameRecord } from './name-record.ts';
import { showAspect } from './show-aspect.ts';

/** What a record of a kind said, where that is one thing. */
const SAID = { observations: 'value', quotes: 'words', events: 'when', claims: 'statement' } as const;

/** What was withdrawn by its rank alone, without a correction, in the order of the editions. */
export function withdrawals(editions: readonly Edition[], voice: Say): CorrectionEntry[] {
  return editions.flatMap((edition, at) => {
    const before = editions[at - 1];
    if (!before) return [];
    const was = recordsOf(before);
    const corrected = new Set(edition.corrections.filter(({ field }) => field === 'rank').map(({ record }) => record));
    return [...recordsOf(edition).values()].flatMap(({ id, rank, note }): CorrectionEntry[] => {
      const list = listOf(edition, id);
      const stood = was.get(id);
      if (!list || rank !== 'withdrawn' || !stood || stood.rank === 'withdrawn' || corrected.has(id)) return [];
      const teller: Teller = { edition, voice };
      const then: Teller = { edition: before, voice };
      const said = list in SAID ? showAspect(then, list, id, SAID[list as keyof typeof SAID]) : undefined;
      return [
        {
          id: withdrawalId(id, edition.id),
          record: id,
          kind: 'retraction',
          edition: edition.id,
          wrongIn: carriers(editions, edition.id, id, (held) => held.rank !== 'withdrawn').map((one) => one.id),
          date: undefined,
          what: nameRecord(teller, list, id),
          field: undefined,
          from: said ?? nameRecord(then, list, id),
          to: [span(teller, { text: voice.vocabulary.changes.rank.withdrawn })],
          reason: wordsSpan(teller, note ?? {}),
          sources: [],
        },
      ];
    });
  });
}

/** The name of an entry about a record that an edition withdrew without a correction. */
export function withdrawalId(record: string, edition: string): string {
  return `withdrawn-${record}-${edition}`;
}
