import { type Aspect, ASPECTS } from '../language/changes.ts';
import type { Collection } from '../record/edition.ts';
import type { Words } from '../record/schema.ts';
import { find } from '../record/edition.ts';
import {
  type ChangeSpan,
  dateSpan,
  joined,
  quoted,
  span,
  timeSpan,
  type Teller,
  whenSpan,
  wordsSpan,
} from './change-spans.ts';
import { listOf, nameRecord, quotedWords, statementOf, valueSpan } from './name-record.ts';

const VALUE = new Set(['value', 'upTo', 'approximate', 'bound', 'unit', 'noValue']);
const WORDS = new Set(['label', 'title', 'short', 'name', 'role', 'topic', 'note', 'statement']);
/** Fields for the desk alone. */
const HIDDEN = new Set(['checked_by', 'onlyHttp']);

/**
 * What a reader would call a changed field; `undefined` for what this language's readers never see.
 * @param field its path, such as `observed.to` or `label.en`
 */
export function aspectOf(list: Collection, field: string, language: string): Aspect | undefined {
  const [first = '', inner] = field.split('.');
  if (HIDDEN.has(first)) return undefined;
  if (list === 'observations' && VALUE.has(first)) return 'value';
  if (WORDS.has(first) && inner !== undefined && inner !== language) return undefined;
  if (first === 'latitude' || first === 'longitude') return 'position';
  return ASPECTS.find((aspect) => aspect === first) ?? 'details';
}

/** What an edition says in that respect; empty where it says nothing, `undefined` where it is not worth printing. */
export function showAspect(teller: Teller, list: Collection, id: string, aspect: Aspect): ChangeSpan[] | undefined {
  const { edition, voice } = teller;
  if (aspect === 'details') return undefined;
  if (list === 'observations' && aspect === 'value') return [valueSpan(teller, find(edition, list, id))];
  if (list === 'quotes' && aspect === 'words') return [quotedWords(teller, id)];
  if (list === 'claims' && aspect === 'statement') return [quoted(teller, statementOf(teller, id))];
  const record = find(edition, list, id) as unknown as Readonly<Record<string, unknown>>;
  if (aspect === 'position') return position(teller, record);
  const given = aspect === 'rank' ? (record['rank'] ?? 'normal') : record[aspect];
  if (given === null || given === undefined) return [];
  const text = typeof given === 'string' ? given : '';
  switch (aspect) {
    case 'observed':
    case 'when':
    case 'said':
      return [whenSpan(teller, id, given as Parameters<typeof whenSpan>[2])];
    case 'imageTime':
      return [timeSpan(teller, id, text)];
    case 'public':
    case 'date':
    case 'publicBy':
    case 'accessed':
      return [dateSpan(teller, id, text)];
    case 'strength':
    case 'lane':
    case 'grade':
    case 'seen':
      return [span(teller, { text: (voice.vocabulary[aspect] as Readonly<Record<string, string>>)[text] ?? '' })];
    case 'rank':
      return [span(teller, { text: voice.vocabulary.changes.rank[given as 'normal'] })];
    case 'speaker':
    case 'counter':
    case 'area':
    case 'place':
      return named(teller, text);
    case 'authors':
      return joined(
        teller,
        (given as string[]).map((text) => [span(teller, { text })]),
        voice.vocabulary.changes.and,
      );
    case 'actors':
    case 'sources':
    case 'restsOn':
    case 'evidence':
      return joined(
        teller,
        (given as string[]).map((one) => named(teller, one)),
        voice.vocabulary.changes.and,
      );
    default:
      return [typeof given === 'object' ? quotedWordsOf(teller, given as Words) : quoted(teller, text)];
  }
}

function named({ edition, voice }: Teller, id: string): ChangeSpan[] {
  const list = listOf(edition, id);
  return list ? nameRecord({ edition, voice }, list, id) : [];
}

function quotedWordsOf(teller: Teller, words: Words): ChangeSpan {
  const { text, language } = wordsSpan(teller, words);
  return quoted(teller, text, language);
}

function position(teller: Teller, { latitude, longitude }: Readonly<Record<string, unknown>>): ChangeSpan[] {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return [];
  return [span(teller, { text: `${teller.voice.number(latitude)}, ${teller.voice.number(longitude)}` })];
}
