import { say } from '../language/say.ts';
import { type AnyRecord, recordsOf } from '../record/correction-trail.ts';
import { COLLECTIONS, type Edition } from '../record/edition.ts';
import type { Scalar } from '../record/published.ts';
import type { Correction } from '../record/schema.ts';
import type { Span } from './bind.ts';
import { type ChangeSpan, fill, span, type Teller, wordsSpan } from './change-spans.ts';
import { clause } from './changes.ts';
import { listOf, nameRecord } from './name-record.ts';
import { aspectOf, showAspect } from './show-aspect.ts';

/** What a story says of a correction that stands in its own edition; it needs no other edition to say it. */
export interface StoryCorrection {
  /** The correction’s id, or `withdrawn-RECORD`. */
  readonly id: string;
  readonly record: string;
  readonly date: string | undefined;
  readonly sources: readonly string[];
  readonly spans: readonly ChangeSpan[];
  /** What stood there before, in words; `undefined` for what was withdrawn. */
  readonly was: string | undefined;
  /** Which runs of prose show it; every run of a record that was withdrawn does. */
  readonly shows: Span['as'] | undefined;
}

const SHOWN: Readonly<Record<string, Span['as']>> = {
  value: 'data',
  observed: 'time',
  when: 'time',
  said: 'time',
  public: 'time',
  words: 'quotation',
};

/** The corrections that led to what an edition says, newest first, and what it withdrew. */
export function storyCorrections(edition: Edition, language: string): StoryCorrection[] {
  const teller: Teller = { edition, voice: say(language) };
  const records = recordsOf(edition);
  const made = edition.corrections.toSorted((a, b) => b.date.localeCompare(a.date));
  return [
    ...made.flatMap((correction) => told(correction, teller)),
    ...[...records.values()].flatMap((record) => (record.rank === 'withdrawn' ? withdrawn(record, teller) : [])),
  ];
}

/** The correction that a run of the story’s prose should be marked with: the newest that it shows. */
export function correctionAt(corrections: readonly StoryCorrection[], run: Span): StoryCorrection | undefined {
  return corrections.find(({ record, shows }) => record === run.id && (shows === undefined || shows === run.as));
}

function told(correction: Correction, teller: Teller): StoryCorrection[] {
  const { edition, voice } = teller;
  const { id, record, field, date, sources } = correction;
  const list = listOf(edition, record);
  const aspect = list && aspectOf(list, field, voice.vocabulary.id);
  if (!list || !aspect || field === 'rank') return [];
  const words = voice.vocabulary.corrections;
  const later = edition.corrections
    .filter((one) => one.record === record && isLater(one, correction))
    .toSorted((a, b) => b.date.localeCompare(a.date));
  const same = edition.corrections.filter((one) => one.record === record && one.date === date && !later.includes(one));
  // As it stood before this correction: all that were made since are taken back, then it and what was made with it.
  const next: Teller = { edition: takenBack(edition, later), voice };
  const former: Teller = { edition: takenBack(next.edition, same), voice };
  const bare = (value: Scalar): ChangeSpan[] => [span(teller, { text: String(value) })];
  const from = showAspect(former, list, record, aspect) ?? bare(correction.from);
  const to = showAspect(next, list, record, aspect) ?? bare(correction.to);
  const slots = {
    what: nameRecord(teller, list, record),
    field: [span(teller, { text: voice.vocabulary.changes.field[aspect] })],
    from: unbound(from),
    to: later.length > 0 ? unbound(to) : to,
    reason: [clause(wordsSpan(teller, correction.reason))],
  };
  const spans = fill(teller, aspect === 'value' ? words.entryValue : words.entryField, slots);
  return [{ id, record, date, sources, spans, was: text(from), shows: SHOWN[aspect] ?? 'name' }];
}

/** Whether a correction of the same record was made after another; on one day, the one that corrects the other was. */
function isLater(one: Correction, than: Correction): boolean {
  return one.date > than.date || (one.date === than.date && one.field === than.field && one.from === than.to);
}

function withdrawn({ id, note }: AnyRecord, teller: Teller): StoryCorrection[] {
  const list = listOf(teller.edition, id);
  if (!list) return [];
  const slots = { what: nameRecord(teller, list, id), reason: [clause(wordsSpan(teller, note ?? {}))] };
  const spans = fill(teller, teller.voice.vocabulary.changes.withdrawnBecause, slots);
  return [{ id: `withdrawn-${id}`, record: id, date: undefined, sources: [], spans, was: undefined, shows: undefined }];
}

/** What an edition no longer says is not bound to it: a value there must equal the edition’s. */
function unbound(spans: readonly ChangeSpan[]): ChangeSpan[] {
  return spans.map(({ text: words, language, ...rest }) => ({
    text: words,
    as: 'words',
    strong: false,
    sources: rest.sources,
    edition: rest.edition,
    ...(language === undefined ? {} : { language }),
  }));
}

function text(spans: readonly ChangeSpan[]): string {
  return spans.map((one) => one.text).join('');
}

function takenBack(edition: Edition, corrections: readonly Correction[]): Edition {
  const lists = COLLECTIONS.map((list) => {
    const records = (edition[list] as readonly AnyRecord[]).map((record) =>
      corrections.filter((one) => one.record === record.id).reduce(withFormer, record),
    );
    return [list, records] as const;
  });
  return { ...edition, ...(Object.fromEntries(lists) as unknown as Edition) };
}

function withFormer(record: AnyRecord, { field, from }: Correction): AnyRecord {
  const set = (held: object, [key = '', ...rest]: readonly string[]): object => ({
    ...held,
    [key]: rest.length === 0 ? from : set((held as Record<string, object>)[key] ?? {}, rest),
  });
  return set(record, field.split('.')) as AnyRecord;
}
