import { daysBetween } from '../calendar.ts';
import { faultAt, valid, type Draft, type Rule } from '../draft.ts';
import type { Observation, When } from '../schema.ts';

/** A derived value is what its rule gives from the records it is derived from. */
export const derivations: Rule = (draft) => {
  const known = inputsOf(draft);
  return valid(draft, 'observations').flatMap(({ row, value }) => {
    if (!value.derived || value.value === null) return [];
    const { rule, of } = value.derived;
    if (rule !== 'sum' && of.length !== 2)
      return [faultAt(row, ['derived', 'of'], `${rule} takes two records, not ${of.length}`)];
    if (of.includes(value.id)) return [faultAt(row, ['derived', 'of'], `"${value.id}" cannot be derived from itself`)];
    const inputs: (number | string)[] = [];
    for (const [at, id] of of.entries()) {
      const input = rule === 'days_between' ? known.get(id)?.day : known.get(id)?.value;
      if (input === undefined) return [];
      if (input === null) return [faultAt(row, ['derived', 'of', at], `"${id}" has no value to derive from`)];
      inputs.push(input);
    }
    const result = calculate(rule, inputs);
    // A rough ratio may be given as the range that holds it.
    const { value: low, upTo = low } = value;
    if (low <= result && result <= upTo) return [];
    return [
      faultAt(
        row,
        ['value'],
        `${value.value} is not what ${rule} gives, ${result}; correct it, or what it is derived from`,
      ),
    ];
  });
};

function calculate(rule: NonNullable<Observation['derived']>['rule'], inputs: readonly (number | string)[]): number {
  const [first = 0, second = 0] = inputs;
  if (rule === 'days_between') return Math.abs(daysBetween(String(first), String(second)));
  if (rule === 'ratio') return Number((Number(first) / Number(second)).toFixed(2));
  return Number(inputs.reduce<number>((sum, input) => sum + Number(input), 0).toFixed(6));
}

/** What can be derived from, by id (the first, where an id is given twice): the value (`null` where there is none) and the day on which it began. */
function inputsOf(draft: Draft): Map<string, { value: number | null; day: string }> {
  const inputs: [id: string, input: { value: number | null; day: string }][] = [
    ...valid(draft, 'observations').map(({ value }) => entry(value.id, value.value, value.observed)),
    ...valid(draft, 'events').map(({ value }) => entry(value.id, null, value.when)),
    ...valid(draft, 'quotes').map(({ value }) => entry(value.id, null, value.said)),
  ];
  return new Map(inputs.toReversed());
}

function entry(id: string, value: number | null, when: When): [string, { value: number | null; day: string }] {
  return [id, { value, day: when.from ?? when.to }];
}
