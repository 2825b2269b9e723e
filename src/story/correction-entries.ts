import { type Say, say } from '../language/say.ts';
import { carriers } from '../record/carriers.ts';
import { type MadeCorrection, allCorrections } from '../record/correction-trail.ts';
import type { Edition } from '../record/edition.ts';
import { type Scalar, scalarAt } from '../record/published.ts';
import type { Correction } from '../record/schema.ts';
import { type ChangeSpan, span, type Teller, wordsSpan } from './change-spans.ts';
import { listOf, nameRecord } from './name-record.ts';
import { aspectOf, showAspect } from './show-aspect.ts';
import { withdrawals } from './withdrawals.ts';

/** What was published and is said differently now, or no longer stood by: all that readers are told of it. */
export interface CorrectionEntry {
  /** The correction's id, or `withdrawn-RECORD-EDITION`; the name of its place on pages is `correction-` and this. */
  readonly id: string;
  readonly record: string;
  readonly kind: Correction['kind'];
  /** The id of the edition that made it. */
  readonly edition: string;
  /** The ids of the editions that carry the wrong value, oldest first. */
  readonly wrongIn: readonly string[];
  /** The day on which it was made; `undefined` for what was withdrawn without a correction. */
  readonly date: string | undefined;
  /** The record's name, as the edition that made it gives it. */
  readonly what: readonly ChangeSpan[];
  /** What was wrong about the record, where it is not its value. */
  readonly field: string | undefined;
  readonly from: readonly ChangeSpan[];
  readonly to: readonly ChangeSpan[];
  readonly reason: ChangeSpan;
  readonly sources: readonly string[];
}

/**
 * Every correction, and everything that was withdrawn without one, newest first.
 * @param editions all that have pages, oldest first
 */
export function correctionEntries(editions: readonly Edition[], language: string): CorrectionEntry[] {
  const voice = say(language);
  const made = allCorrections(editions).map((one) => entryOf(one, editions, voice));
  const gone = withdrawals(editions, voice);
  const order = editions.map(({ id }) => id);
  return [...made, ...gone]
    .map((entry, at) => ({ entry, at }))
    .toSorted(
      (a, b) =>
        order.indexOf(b.entry.edition) - order.indexOf(a.entry.edition) ||
        (b.entry.date ?? '').localeCompare(a.entry.date ?? '') ||
        a.at - b.at,
    )
    .map(({ entry }) => entry);
}

function entryOf({ correction, edition }: MadeCorrection, editions: readonly Edition[], voice: Say): CorrectionEntry {
  const { id, record, field, from, to, kind, date, reason, sources } = correction;
  const wrongIn = carriers(editions, edition, record, (held) => scalarAt(held, field) === from);
  const after: Teller = { edition: editionOf(editions, edition), voice };
  const last = wrongIn.at(-1);
  const list = listOf(after.edition, record);
  const aspect = list && aspectOf(list, field, voice.vocabulary.id);
  return {
    id,
    record,
    kind,
    edition,
    wrongIn: wrongIn.map((one) => one.id),
    date,
    what: list ? nameRecord(after, list, record) : [span(after, { text: record })],
    field: aspect === 'value' ? undefined : voice.vocabulary.changes.field[aspect ?? 'details'],
    ...bothValues(last && { edition: last, voice }, after, correction, from, to),
    reason: wordsSpan(after, reason),
    sources,
  };
}

/** What was said and what is said, in words; the bare values where words do not tell them apart. */
function bothValues(
  before: Teller | undefined,
  after: Teller,
  { record, field }: Correction,
  from: Scalar,
  to: Scalar,
): Pick<CorrectionEntry, 'from' | 'to'> {
  const bare = (teller: Teller, value: Scalar): ChangeSpan[] => [
    span(teller, { text: value === null ? teller.voice.vocabulary.changes.nothing : String(value) }),
  ];
  const shown = (teller: Teller): ChangeSpan[] | undefined => {
    const list = listOf(teller.edition, record);
    const aspect = list && aspectOf(list, field, teller.voice.vocabulary.id);
    const spans = list && aspect && showAspect(teller, list, record, aspect);
    return spans?.length === 0 ? bare(teller, null) : spans;
  };
  const was = before && shown(before);
  const is = shown(after);
  const text = (spans: readonly ChangeSpan[]): string => spans.map((one) => one.text).join('');
  if (was && is && text(was) !== text(is)) return { from: was, to: is };
  return { from: bare(before ?? after, from), to: bare(after, to) };
}

function editionOf(editions: readonly Edition[], id: string): Edition {
  const found = editions.find((edition) => edition.id === id);
  if (!found) throw new Error(`there is no edition "${id}"`);
  return found;
}
