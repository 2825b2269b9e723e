import { say } from '../language/say.ts';
import { correctionTrail } from '../record/correction-trail.ts';
import type { Edition } from '../record/edition.ts';
import { type ChangeSpan, fill, span, type Teller, wordsSpan } from './change-spans.ts';
import { clause } from './changes.ts';
import { listOf, nameRecord } from './name-record.ts';
import { aspectOf, showAspect } from './show-aspect.ts';
import { withdrawalId } from './withdrawals.ts';

/** What an older edition says and a later one corrected, as a sentence, and the name of the entry that explains it. */
export interface LaterSentence {
  /** As in `CorrectionEntry`. */
  readonly entry: string;
  readonly spans: readonly ChangeSpan[];
}

/**
 * What the story of an edition says that was corrected or withdrawn later, and still is; in its own language.
 * @param editions all that have pages, oldest first, the edition itself among them
 */
export function laterChanges(edition: Edition, editions: readonly Edition[], language: string): LaterSentence[] {
  const latest = editions.at(-1);
  if (!latest) return [];
  const voice = say(language);
  const words = voice.vocabulary.corrections;
  const here: Teller = { edition, voice };
  const now: Teller = { edition: latest, voice };
  const said = new Set<string>();
  return correctionTrail(edition, editions).flatMap((change): LaterSentence[] => {
    const { record, field, reason } = change;
    const list = listOf(edition, record);
    if (!list) return [];
    const slots = { what: nameRecord(here, list, record), reason: [clause(wordsSpan(now, reason))] };
    const entry = change.corrections.at(-1)?.id ?? withdrawalId(record, change.edition);
    if (change.latest === 'withdrawn' && field === 'rank')
      return [{ entry, spans: fill(here, words.laterWithdrawn, slots) }];
    const aspect = aspectOf(list, field, language);
    // Two fields of one value are told once: “about 210” and that it is approximate.
    if (!aspect || said.has(`${record} ${aspect}`)) return [];
    said.add(`${record} ${aspect}`);
    const from = showAspect(here, list, record, aspect) ?? [span(here, { text: String(change.value) })];
    const to = showAspect(now, list, record, aspect) ?? [span(now, { text: String(change.latest) })];
    const template = aspect === 'value' ? words.laterValue : words.laterField;
    const named = { field: [span(here, { text: voice.vocabulary.changes.field[aspect] })], from, to };
    return [{ entry, spans: fill(here, template, { ...slots, ...named }) }];
  });
}
