import { type Collection, COLLECTIONS, type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { tellQuote } from '../record/tell-quote.ts';
import { plainProse } from './bind.ts';
import { type ChangeSpan, dateSpan, joined, quoted, span, type Teller, whenSpan, wordsSpan } from './change-spans.ts';

/** The value of an observation with its unit, as the page prints values. */
export function valueSpan(teller: Teller, observation: Observation): ChangeSpan {
  const { id, value, upTo, sources } = observation;
  const bare = upTo === undefined ? String(value) : `${value}/${upTo}`;
  return span(teller, { as: 'data', id, value: bare, text: teller.voice.unit(observation), sources });
}

/** The name by which a sentence speaks of a record. */
export function nameRecord(teller: Teller, list: Collection, id: string): ChangeSpan[] {
  const { edition } = teller;
  const named = { as: 'name', id } as const;
  switch (list) {
    case 'observations':
      return [wordsSpan(teller, find(edition, list, id).label, named)];
    case 'events':
      return [wordsSpan(teller, find(edition, list, id).title, named)];
    case 'quotes': {
      const { speaker, said } = find(edition, list, id);
      return joined(teller, [nameRecord(teller, 'actors', speaker), [whenSpan(teller, id, said)]], ', ');
    }
    case 'claims':
      return [quoted(teller, statementOf(teller, id))];
    case 'sources':
      return sourceName(teller, id);
    default:
      return [wordsSpan(teller, find(edition, list, id).name, named)];
  }
}

/** All that a sentence says of a record that is new: its name, and its value, day or words. */
export function describeRecord(teller: Teller, list: Collection, id: string): ChangeSpan[] {
  const { edition } = teller;
  const name = nameRecord(teller, list, id);
  if (list === 'observations') {
    const observation = find(edition, list, id);
    const value = [...name, span(teller, { text: ': ' }), valueSpan(teller, observation)];
    return joined(teller, [value, [whenSpan(teller, id, observation.observed)]], ', ');
  }
  if (list === 'events') return joined(teller, [name, [whenSpan(teller, id, find(edition, list, id).when)]], ', ');
  if (list === 'quotes') return [...name, span(teller, { text: ': ' }), quotedWords(teller, id)];
  const date = list === 'sources' ? find(edition, list, id).date : null;
  return date === null ? name : joined(teller, [name, [dateSpan(teller, id, date)]], ', ');
}

/** The words of a quote as readers are told them: a quotation with its gloss, a paraphrase in their own language. */
export function quotedWords(teller: Teller, id: string): ChangeSpan {
  const quote = find(teller.edition, 'quotes', id);
  const { words, language, quotation, gloss } = tellQuote(quote, teller.voice.vocabulary.id);
  const told = { as: quotation ? 'quotation' : 'words', id, text: words, language, sources: quote.sources } as const;
  return span(teller, gloss ? { ...told, gloss: gloss.words } : told);
}

/** What a claim states, with the values of its edition. */
export function statementOf({ edition, voice }: Teller, id: string): string {
  const { statement } = find(edition, 'claims', id);
  const own = voice.vocabulary.id;
  const language = own in statement ? own : (Object.keys(statement)[0] ?? own);
  return plainProse(statement[language] ?? '', edition, language).replace(/[.。]$/, '');
}

/** The sources a record rests on, by publisher; `undefined` where its kind names none. */
export function sourceNames(teller: Teller, ids: readonly string[]): ChangeSpan[] {
  return joined(
    teller,
    ids.map((id) => {
      return [publisherSpan(teller, id)];
    }),
    teller.voice.vocabulary.changes.and,
  );
}

/** The list that holds a record. */
export function listOf(edition: Edition, id: string): Collection | undefined {
  return COLLECTIONS.find((list) => (edition[list] as readonly { id: string }[]).some((record) => record.id === id));
}

function sourceName(teller: Teller, id: string): ChangeSpan[] {
  const { title, language } = find(teller.edition, 'sources', id);
  const own = publisherSpan(teller, id);
  if (title === null) return [own];
  const foreign = language === teller.voice.vocabulary.id ? undefined : language;
  return [own, span(teller, { text: ', ' }), quoted(teller, title, foreign)];
}

/** A source by its publisher, in the language told where it has a name there. */
function publisherSpan(teller: Teller, id: string): ChangeSpan {
  const { publisher, called } = find(teller.edition, 'sources', id);
  const bound = { as: 'source', id, sources: [id] } as const;
  return called ? wordsSpan(teller, called, bound) : span(teller, { ...bound, text: publisher });
}
