import type { Say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import type { When, Words } from '../record/schema.ts';
import { fitParticles, type Span } from './bind.ts';

/** A run of a sentence about two editions: which of them it was taken from. */
export interface ChangeSpan extends Span {
  /** The id of the edition whose value, date or words it is. */
  readonly edition: string;
}

/** Whose words are taken, and in which voice they are said. */
export interface Teller {
  readonly edition: Edition;
  readonly voice: Say;
}

type Bound = Pick<Span, 'text'> & Partial<Span>;

/** A run of that edition; plain words unless it says otherwise. */
export function span({ edition }: Teller, bound: Bound): ChangeSpan {
  return { as: 'words', strong: false, sources: [], ...bound, edition: edition.id };
}

/** The words in the language told, or those of the first language that has them: an older edition may lack one. */
export function wordsSpan(teller: Teller, words: Words, bound: Partial<Span> = {}): ChangeSpan {
  const own = teller.voice.vocabulary.id;
  const [language = own, text = ''] =
    Object.entries(words).find(([id]) => id === own) ?? Object.entries(words)[0] ?? [];
  return span(teller, { text, ...(language === own ? {} : { language }), ...bound });
}

/** Words in the quotation marks of the language told. */
export function quoted(teller: Teller, text: string, language?: string): ChangeSpan {
  const [open, close] = teller.voice.vocabulary.quotes;
  return span(teller, { text: `${open}${text}${close}`, ...(language === undefined ? {} : { language }) });
}

/** A date of a record. */
export function dateSpan(teller: Teller, id: string, iso: string): ChangeSpan {
  return span(teller, { as: 'time', id, value: iso, text: teller.voice.date(iso) });
}

/** A moment of a record, in UTC. */
export function timeSpan(teller: Teller, id: string, moment: string): ChangeSpan {
  const utc = new Date(moment).toISOString();
  const text = `${teller.voice.date(utc.slice(0, 10))}, ${utc.slice(11, 16)} UTC`;
  return span(teller, { as: 'time', id, value: moment, text });
}

/** A day or a span of days of a record. */
export function whenSpan(teller: Teller, id: string, when: When): ChangeSpan {
  return span(teller, { as: 'time', id, value: when.to, text: teller.voice.when(when) });
}

/** Runs of plain words between others: `a, b, c`. */
export function joined(teller: Teller, parts: readonly (readonly ChangeSpan[])[], between: string): ChangeSpan[] {
  return parts.flatMap((part, at) => (at === 0 ? part : [span(teller, { text: between }), ...part]));
}

/**
 * A sentence with its slots, `{what}`, filled by runs; what stands between them are plain words.
 * @throws when the sentence has a slot that is not given: its words are wrong
 */
export function fill(
  teller: Teller,
  template: string,
  slots: Readonly<Record<string, readonly ChangeSpan[]>>,
): ChangeSpan[] {
  let before = '';
  return template.split(/(\{\w+\})/).flatMap((part) => {
    if (part === '') return [];
    const filled = part.startsWith('{')
      ? slots[part.slice(1, -1)]
      : [span(teller, { text: fitParticles(part, before, teller.voice) })];
    if (!filled) throw new Error(`"${template}" has a slot ${part} that nothing fills`);
    before += filled.map(({ text }) => text).join('');
    return filled;
  });
}
