import { isoDay, monthNumber } from '../record/calendar.ts';
import { numberWords } from './number-words.ts';
import type { Piece } from './prose.ts';

/** A number typed by hand: where in the line, how it stands there, and its value. */
export interface TypedNumber {
  readonly at: number;
  readonly words: string;
  /** Not a number where the words are a date. */
  readonly value: number;
  /** The day, as `YYYY-MM-DD`, or as `MM-DD` where no year is typed. */
  readonly day?: string;
}

const DIGITS = /[\p{L}]*\p{Nd}(?:[\p{L}\p{Nd}]|[.,](?=\p{Nd}))*/gu;

/** A counter, and what follows it: no part of a date, which is not told apart from a count. */
const COUNTER = /(?<=\p{Nd})(?![년월일])\p{Script=Hangul}+$/u;

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = new RegExp(`\\b(?:(\\d{1,2}) (${MONTH})|(${MONTH}) (\\d{1,2}))(?:,? (\\d{4}))?(?!\\p{Nd})`, 'gu');

const KOREAN_DATE = /(?:(\d{4})년\s*)?(?<!\p{Nd})(\d{1,2})월\s*(\d{1,2})일/gu;

/**
 * The numbers that stand in plain words of a line, less the literals an editor has listed.
 * @param language dates are known in English and Korean, numbers spelt out in English only; Korean counters (`73량`)
 *   and particles stand at their number without a space
 */
export function typedNumbers(pieces: readonly Piece[], literals: readonly string[], language: string): TypedNumber[] {
  const dated = { en: typedDates, ko: koreanDates }[language] ?? (() => []);
  return pieces.flatMap((piece) => {
    if (piece.kind === 'reference') return [];
    const english = language === 'en';
    const free = blank(piece.text, literals);
    const dates = dated(free);
    const text = dates.reduce(
      (rest, { at, words }) => rest.slice(0, at) + ' '.repeat(words.length) + rest.slice(at + words.length),
      free,
    );
    const digits = [...text.matchAll(DIGITS)].map((match) => ({
      at: match.index,
      words: match[0],
      value: Number(match[0].replace(COUNTER, '').replace(/,(?=\d{3}\b)/g, '')),
    }));
    const found = [...dates, ...digits, ...(english ? numberWords(text) : [])].sort((a, b) => a.at - b.at);
    return found.map((number) => ({ ...number, at: piece.at + number.at }));
  });
}

function typedDates(text: string): TypedNumber[] {
  return [...text.matchAll(DATE)].map((match) => {
    const month = monthNumber(match[2] ?? match[3] ?? '') ?? 0;
    const day = isoDay(Number(match[5] ?? 0), month, Number(match[1] ?? match[4]));
    return { at: match.index, words: match[0], value: Number.NaN, day: match[5] ? day : day.slice(5) };
  });
}

function koreanDates(text: string): TypedNumber[] {
  return [...text.matchAll(KOREAN_DATE)].map((match) => {
    const day = isoDay(Number(match[1] ?? 0), Number(match[2]), Number(match[3]));
    return { at: match.index, words: match[0], value: Number.NaN, day: match[1] ? day : day.slice(5) };
  });
}

/** The text with every literal blanked out where it stands as a word of its own. */
function blank(text: string, literals: readonly string[]): string {
  return [...literals]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, literal) => {
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{Nd}])${literal.replace(/[^\p{L}\p{Nd}\s]/gu, '\\$&')}(?![\\p{L}\\p{Nd}])`,
        'gu',
      );
      return rest.replace(pattern, (found) => ' '.repeat(found.length));
    }, text);
}
