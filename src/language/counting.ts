import type { Observation } from '../record/schema.ts';
import type { Vocabulary } from './language.ts';

/** Says observations with their precision. */
export interface Counting {
  /** "about 73", "about 20 at most", "2 to 3", or why there is none. */
  value(observation: Observation): string;
  /** The value with its unit: "about 73 railcars"; without a value, why there is none. */
  unit(observation: Observation): string;
}

/** @param write how a bare number is written: in figures, or small ones as words. */
export function counting(vocabulary: Vocabulary, write: (value: number) => string): Counting {
  const plural = new Intl.PluralRules(vocabulary.locale);
  // A length stays in figures beside its sign.
  const lengths = new Intl.NumberFormat(vocabulary.locale);
  /** The number between "about" and the bound, with its unit where one is given. */
  const say = ({ value, upTo, bound, approximate, each }: Observation, unit: string): string => {
    const low = write(value ?? Number.NaN);
    const plain = bound === 'between' ? vocabulary.between(low, write(upTo ?? Number.NaN)) : low;
    const about = approximate ? vocabulary.about(plain) : plain;
    const named = unit
      ? vocabulary.quantity(about, unit, each === undefined ? undefined : lengths.format(each))
      : about;
    return bound === 'none' || bound === 'between' ? named : vocabulary.bound[bound](named);
  };
  const value = (observation: Observation): string =>
    observation.noValue ? vocabulary.noValue[observation.noValue] : say(observation, '');
  return {
    value,
    unit: (observation) => {
      if (observation.noValue || !observation.unit) return value(observation);
      const names = vocabulary.unit[observation.unit];
      const one = plural.select(observation.upTo ?? observation.value ?? 0) === 'one';
      return say(observation, one ? names.one : names.other);
    },
  };
}
