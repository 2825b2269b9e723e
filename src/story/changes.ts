import { type Aspect, type ChangeGroup } from '../language/changes.ts';
import { type Say, say } from '../language/say.ts';
import { diffEditions, type RecordChange } from '../record/diff.ts';
import type { Collection, Edition } from '../record/edition.ts';
import type { Correction } from '../record/schema.ts';
import { type ChangeSpan, fill, joined, span, type Teller, wordsSpan } from './change-spans.ts';
import { changedPictures } from './changed-pictures.ts';
import type { ChangedState } from './changed-states.ts';
import { changedSteps } from './changed-steps.ts';
import { describeRecord, nameRecord, sourceNames } from './name-record.ts';
import { aspectOf, showAspect } from './show-aspect.ts';
import type { StepPassage } from './step-passages.ts';

/** One change between two editions, as a sentence. */
export interface ChangeSentence {
  /** The record, the step, `story/opening`, `after/SECTION`, or the picture as `CHART/STATE`; of steps that are gone, all. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'withdrawn' | 'changed';
  /** What the record’s corrections say it is; without one, what it plainly is. */
  readonly kind: Correction['kind'];
  readonly spans: readonly ChangeSpan[];
  /** The corrections that explain it, whose reasons are part of the sentence. */
  readonly corrections: readonly Correction[];
  /** Of a part of the story that was rewritten: what stood there and what stands there instead. */
  readonly passages: readonly StepPassage[];
}

/** The changes under one heading. */
export interface ChangeList {
  readonly group: ChangeGroup;
  readonly title: string;
  readonly sentences: readonly ChangeSentence[];
}

const ORDER = [
  'observations',
  'quotes',
  'events',
  'claims',
  'sources',
  'actors',
  'places',
] as const satisfies readonly Collection[];
const KINDS = { added: 'addition', removed: 'retraction', withdrawn: 'retraction', changed: 'update' } as const;

/**
 * What changed from the edition before, in sentences: each change once, under its heading; headings without changes
 * are left out.
 * @param states the pictures that changed, as `changedStates` gives them
 */
export function changesBetween(
  before: Edition,
  after: Edition,
  language: string,
  states: readonly ChangedState[],
): ChangeList[] {
  const voice = say(language);
  const { group } = voice.vocabulary.changes;
  const changes = diffEditions(before, after);
  const fresh = after.corrections.filter(({ id }) => before.corrections.every((one) => one.id !== id));
  const lists: [ChangeGroup, ChangeSentence[]][] = [
    ...ORDER.map((list): [ChangeGroup, ChangeSentence[]] => [
      list,
      changes.flatMap((change) => (change.list === list ? told(change, list, { before, after, voice, fresh }) : [])),
    ]),
    ['steps', changedSteps(before, after, voice)],
    ['pictures', changedPictures(before, after, voice, states)],
  ];
  return lists.flatMap(([name, sentences]) =>
    sentences.length === 0 ? [] : [{ group: name, title: group[name], sentences }],
  );
}

interface Editions {
  readonly before: Edition;
  readonly after: Edition;
  readonly voice: Say;
  /** The corrections that the later edition makes. */
  readonly fresh: readonly Correction[];
}

function told(change: RecordChange, list: Collection, editions: Editions): ChangeSentence[] {
  const { id } = change;
  const { before, after, voice, fresh } = editions;
  const words = voice.vocabulary.changes;
  const teller: Teller = { edition: change.change === 'removed' ? before : after, voice };
  const own = fresh.filter(({ record }) => record === id);
  if (change.change === 'removed') {
    const spans = fill(teller, words.removed, { what: nameRecord(teller, list, id) });
    return [sentence(id, 'removed', spans, own)];
  }
  if (change.change === 'added') {
    const sources = sourcesOf(after, list, id);
    const slots = { what: describeRecord(teller, list, id), sources: sourceNames(teller, sources) };
    return [sentence(id, 'added', fill(teller, sources.length > 0 ? words.addedFrom : words.added, slots), [])];
  }
  const aspects = new Set(change.fields.flatMap(({ field }) => aspectOf(list, field, voice.vocabulary.id) ?? []));
  const gone = change.change === 'withdrawn' ? [withdrawal(list, id, teller, own)] : [];
  // The reason of a withdrawal is its note: it is told in the same sentence.
  const rest = [...aspects].filter((aspect) => gone.length === 0 || (aspect !== 'rank' && aspect !== 'note'));
  return [...gone, ...rest.map((aspect) => changed(list, id, aspect, editions, own))];
}

function withdrawal(list: Collection, id: string, teller: Teller, own: readonly Correction[]): ChangeSentence {
  const words = teller.voice.vocabulary.changes;
  const because = own.filter(({ field }) => field === 'rank');
  const record = (teller.edition[list] as readonly { id: string; note?: Correction['reason'] }[]).find(
    (one) => one.id === id,
  );
  const reason =
    because.length > 0 ? reasons(teller, because) : record?.note ? [clause(wordsSpan(teller, record.note))] : [];
  const slots = { what: nameRecord(teller, list, id), reason };
  const template = reason.length > 0 ? words.withdrawnBecause : words.withdrawn;
  return sentence(id, 'withdrawn', fill(teller, template, slots), because);
}

function changed(
  list: Collection,
  id: string,
  aspect: Aspect,
  { before, after, voice }: Editions,
  own: readonly Correction[],
): ChangeSentence {
  const words = voice.vocabulary.changes;
  const teller: Teller = { edition: after, voice };
  const because = own.filter(({ field }) => aspectOf(list, field, voice.vocabulary.id) === aspect);
  const nothing = (edition: Edition): ChangeSpan[] => [span({ edition, voice }, { text: words.nothing })];
  const shown = (edition: Edition): ChangeSpan[] | undefined => {
    const spans = showAspect({ edition, voice }, list, id, aspect);
    return spans?.length === 0 ? nothing(edition) : spans;
  };
  const from = shown(before);
  const to = shown(after);
  const slots = {
    what: nameRecord(teller, list, id),
    field: [span(teller, { text: words.field[aspect] })],
    reason: reasons(teller, because),
    ...(from && to ? { from, to } : {}),
  };
  // Two editions may say a thing alike and yet not be alike: “about 73” as a bound, or not.
  const alike = !from || !to || textOf(from) === textOf(to);
  const said = alike ? 'touched' : aspect === 'value' ? 'changedValue' : 'changed';
  const template = words[because.length > 0 ? (`${said}Because` as const) : said];
  return sentence(id, 'changed', fill(teller, template, slots), because);
}

function sentence(
  id: string,
  change: ChangeSentence['change'],
  spans: ChangeSpan[],
  corrections: readonly Correction[],
): ChangeSentence {
  return { id, change, kind: corrections.at(-1)?.kind ?? KINDS[change], spans, corrections, passages: [] };
}

function reasons(teller: Teller, corrections: readonly Correction[]): ChangeSpan[] {
  return joined(
    teller,
    corrections.map(({ reason }) => [clause(wordsSpan(teller, reason))]),
    '; ',
  );
}

/** A reason as part of a sentence: without its full stop. */
export function clause(given: ChangeSpan): ChangeSpan {
  return { ...given, text: given.text.replace(/[.。]$/, '') };
}

function sourcesOf(edition: Edition, list: Collection, id: string): readonly string[] {
  if (list === 'sources' || list === 'places') return [];
  const record = (edition[list] as readonly { id: string; sources?: readonly string[] }[]).find((one) => one.id === id);
  return record?.sources ?? [];
}

/** A sentence as plain text, quotations in the language’s quotation marks: for feeds and alternative text. */
export function plainChange(spans: readonly ChangeSpan[], language: string): string {
  const { quotes, gloss } = say(language).vocabulary;
  const [open, close] = quotes;
  return spans
    .map(({ as, text, gloss: own }) => {
      const said = as === 'quotation' ? `${open}${text}${close}` : text;
      return own === undefined ? said : said + gloss.inline(own);
    })
    .join('');
}

function textOf(spans: readonly ChangeSpan[]): string {
  return spans.map(({ text }) => text).join('');
}
