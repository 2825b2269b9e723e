import type { Source, When, Words } from '../record/schema.ts';
import { type Counting, counting } from './counting.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Vocabulary } from './language.ts';

/** The languages the site can speak, by id. */
export const LANGUAGES: Readonly<Record<string, Vocabulary>> = { en, ko };

/** How a date is written out: with its year, without, month and year, or the year alone. */
export type DateForm = 'date' | 'day' | 'month' | 'shortMonth' | 'year';

const DATE_OPTIONS: Readonly<Record<DateForm, Intl.DateTimeFormatOptions>> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  shortMonth: { day: 'numeric', month: 'short' },
  year: { year: 'numeric' },
};

/** Says the record's values in one language, always with their precision. */
export interface Say extends Counting {
  readonly vocabulary: Vocabulary;
  /** The words of a record in this language. */
  words(words: Words): string;
  /** Who published a source, as this language calls them. */
  publisher(source: Source): string;
  number(value: number): string;
  /** Degrees, to four decimals: about ten metres. */
  coordinate(degrees: number): string;
  date(iso: string, form?: DateForm): string;
  /** A day, a span of days, or the day by which it must have been. */
  when(when: When, form?: DateForm): string;
  /** Values as running text has them: small numbers as words. */
  readonly prose: Counting;
}

const voices = new Map<string, Say>();

/**
 * The voice of one language, made once: formats of numbers and dates are costly to make.
 * @throws when the site has no words in that language.
 */
export function say(language: string): Say {
  const voice = voices.get(language) ?? voiceOf(language);
  voices.set(language, voice);
  return voice;
}

function voiceOf(language: string): Say {
  const vocabulary = LANGUAGES[language];
  if (!vocabulary) throw new Error(`no words for language "${language}"; add them in src/language/`);
  const numbers = new Intl.NumberFormat(vocabulary.locale, { maximumFractionDigits: 2 });
  const degreesOf = new Intl.NumberFormat(vocabulary.locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const formats = new Map<DateForm, Intl.DateTimeFormat>();
  const format = (form: DateForm): Intl.DateTimeFormat => {
    const known =
      formats.get(form) ?? new Intl.DateTimeFormat(vocabulary.locale, { ...DATE_OPTIONS[form], timeZone: 'UTC' });
    formats.set(form, known);
    return known;
  };
  const instant = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const said = new Map<string, string>();
  // The same few dates are said over and over, and to say one is costly too.
  const range = (from: string, to: string, form: DateForm): string => {
    const key = `${from} ${to} ${form}`;
    const known =
      said.get(key) ??
      (from === to ? format(form).format(instant(to)) : format(form).formatRange(instant(from), instant(to)));
    said.set(key, known);
    return known;
  };
  const date = (iso: string, form: DateForm = 'date'): string => range(iso, iso, form);
  const figures = counting(vocabulary, (given) => numbers.format(given));
  const prose = counting(vocabulary, (given) => vocabulary.spelled[given] ?? numbers.format(given));
  const wordsOf = (words: Words): string => {
    const found = words[language];
    if (found === undefined) throw new Error(`words without language "${language}": ${JSON.stringify(words)}`);
    return found;
  };
  return {
    vocabulary,
    words: wordsOf,
    publisher: ({ publisher, called }) => (called ? wordsOf(called) : publisher),
    number: (given) => numbers.format(given),
    coordinate: (degrees) => degreesOf.format(degrees),
    date,
    when: (when, form = 'date') => {
      if (when.precision === 'uncertain') return vocabulary.dayNotSeen(date(when.to, form));
      return range(when.from ?? when.to, when.to, form);
    },
    ...figures,
    prose,
  };
}
