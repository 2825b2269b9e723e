import type { Observation, When, Words } from '../record/schema.ts';
import type { Vocabulary } from './language.ts';
import { en } from './en.ts';

/** The languages the site can speak, by id. */
export const LANGUAGES: Readonly<Record<string, Vocabulary>> = { en };

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
export interface Say {
  readonly vocabulary: Vocabulary;
  /** The words of a record in this language. */
  words(words: Words): string;
  number(value: number): string;
  date(iso: string, form?: DateForm): string;
  /** A day, a span of days, or the day by which it must have been. */
  when(when: When, form?: DateForm): string;
  /** "about 73", "about 20 at most", "2 to 3", or why there is none. */
  value(observation: Observation): string;
  /** The value with its unit: "about 73 railcars"; without a value, why there is none. */
  unit(observation: Observation): string;
}

/**
 * The voice of one language.
 * @throws when the site has no words in that language.
 */
export function say(language: string): Say {
  const vocabulary = LANGUAGES[language];
  if (!vocabulary) throw new Error(`no words for language "${language}"; add them in src/language/`);
  const numbers = new Intl.NumberFormat(vocabulary.locale, { maximumFractionDigits: 2 });
  const plural = new Intl.PluralRules(vocabulary.locale);
  const formats = new Map<DateForm, Intl.DateTimeFormat>();
  const format = (form: DateForm): Intl.DateTimeFormat => {
    const known =
      formats.get(form) ?? new Intl.DateTimeFormat(vocabulary.locale, { ...DATE_OPTIONS[form], timeZone: 'UTC' });
    formats.set(form, known);
    return known;
  };
  const instant = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
  const date = (iso: string, form: DateForm = 'date'): string => format(form).format(instant(iso));
  const value = (observation: Observation): string => {
    if (observation.noValue) return vocabulary.noValue[observation.noValue];
    const low = numbers.format(observation.value ?? Number.NaN);
    const plain =
      observation.bound === 'between' ? vocabulary.between(low, numbers.format(observation.upTo ?? Number.NaN)) : low;
    const about = observation.approximate ? vocabulary.about(plain) : plain;
    const { bound } = observation;
    return bound === 'at_most' || bound === 'at_least' ? vocabulary.bound[bound](about) : about;
  };
  return {
    vocabulary,
    words: (words) => {
      const found = words[language];
      if (found === undefined) throw new Error(`words without language "${language}": ${JSON.stringify(words)}`);
      return found;
    },
    number: (given) => numbers.format(given),
    date,
    when: (when, form = 'date') => {
      if (when.precision === 'uncertain') return vocabulary.dayNotSeen(date(when.to, form));
      if (!when.from || when.from === when.to) return date(when.to, form);
      return format(form).formatRange(instant(when.from), instant(when.to));
    },
    value,
    unit: (observation) => {
      if (observation.noValue || !observation.unit) return value(observation);
      const counted = observation.upTo ?? observation.value ?? 0;
      const names = vocabulary.unit[observation.unit];
      const name = plural.select(counted) === 'one' ? names.one : names.other;
      const { bound, approximate } = observation;
      // "about 20 railcars at most": the unit stands before the bound, as in speech.
      if (bound !== 'at_most') return `${value(observation)} ${name}`;
      const plain = numbers.format(counted);
      return vocabulary.bound.at_most(`${approximate ? vocabulary.about(plain) : plain} ${name}`);
    },
  };
}
