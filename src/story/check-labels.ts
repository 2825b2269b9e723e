import { faultAt, LISTS, valid, type Draft, type Row } from '../record/draft.ts';
import type { Fault } from '../record/fault.ts';
import { typedNumbers } from './typed-numbers.ts';

/** The words of a record that are printed as they stand, without placeholders. */
const WORDS = ['name', 'short', 'label', 'title', 'role', 'topic', 'note'] as const;

/** A size, `20 m`, is not a count of something else. */
const MEASURE: Readonly<Record<string, string>> = { m: 'metres', km: 'kilometres' };

/** Digits that are a time of day or, in Korean, part of a date; their length is kept. */
const CLOCK = /\p{Nd}{1,2}:\p{Nd}{2}|\p{Nd}+(?=\s*[년월일시분])/gu;

/**
 * Finds published values typed by hand into the names, titles, labels and notes of records: they would stay when the
 * value is corrected. Dates are no values, nor is what a story lists under `literals`; numbers below ten are too common.
 */
export function checkLabels(draft: Draft): Fault[] {
  const owners = Map.groupBy(
    valid(draft, 'observations').flatMap(({ value: { id, value, upTo, unit } }) =>
      [value, upTo].map((number) => ({ id, number, unit })),
    ),
    ({ number }) => number,
  );
  const literals = new Map([...draft.stories].map(([language, { value }]) => [language, value?.literals ?? []]));
  return LISTS.flatMap((list) => draft.rows[list] as readonly Row<Readonly<Record<string, unknown>>>[]).flatMap((row) =>
    WORDS.flatMap((field) => {
      const words = row.value?.[field];
      if (typeof words !== 'object' || words === null) return [];
      return Object.entries(words as Readonly<Record<string, string>>).flatMap(([language, text]) =>
        typed(text, literals.get(language) ?? [], language).flatMap(({ at, words: number, value }) => {
          const measure = MEASURE[/^\s*(k?m)\b/.exec(text.slice(at + number.length))?.[1] ?? ''];
          const same = value < 10 ? [] : (owners.get(value) ?? []);
          const owner = same.find(({ unit }) => measure === undefined || unit === measure);
          if (owner === undefined) return [];
          const message = `"${number}" is typed by hand; "${owner.id}" holds it: leave it out, so text and chart cannot differ`;
          return [faultAt(row, [field, language], message, { within: at })];
        }),
      );
    }),
  );
}

function typed(
  text: string,
  literals: readonly string[],
  language: string,
): { at: number; words: string; value: number }[] {
  const plain = text.replace(CLOCK, (found) => '_'.repeat(found.length));
  const numbers = typedNumbers([{ kind: 'words', text: plain, strong: false, at: 0 }], literals, language);
  return numbers.filter(({ day, words }) => day === undefined && /\p{Nd}/u.test(words));
}
