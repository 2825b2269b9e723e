import { daysBetween } from '../calendar.ts';
import { faultAt, valid, type Rule } from '../draft.ts';
import type { Observation, Quote, RecordEvent, When } from '../schema.ts';

/** A derived value is what its rule gives from the records it is derived from. */
export const derivations: Rule = (draft) => {
  const list = <L extends 'observations' | 'events' | 'quotes'>(name: L) =>
    valid(draft, name).map(({ value }) => value);
  const known = inputsOf(list('observations'), list('events'), list('quotes'));
  return valid(draft, 'observations').flatMap(({ row, value }) => {
    if (!value.derived || value.value === null) return [];
    const { rule, of } = value.derived;
    if (rule !== 'sum' && of.length !== 2)
      return [faultAt(row, ['derived', 'of'], `${rule} takes two records, not ${of.length}`)];
    if (of.includes(value.id)) return [faultAt(row, ['derived', 'of'], `"${value.id}" cannot be derived from itself`)];
    const valueless = rule === 'days_between' ? -1 : of.findIndex((id) => known.get(id)?.value === null);
    if (valueless >= 0)
      return [faultAt(row, ['derived', 'of', valueless], `"${of[valueless]}" has no value to derive from`)];
    const result = derivedValue(value, known);
    if (result === undefined || fits(value, result)) return [];
    const message = `${value.value} is not what ${rule} gives, ${result}; correct it, or what it is derived from`;
    return [faultAt(row, ['value'], message)];
  });
};

/** Whether an observation holds what its rule gives; a rough ratio may be given as the range that holds it. */
export function fits({ value, upTo }: Observation, result: number): boolean {
  return value !== null && value <= result && result <= (upTo ?? value);
}

/** What can be derived from, by id: the value (`null` where there is none) and the day on which it began. */
export type Inputs = ReadonlyMap<string, { readonly value: number | null; readonly day: string }>;

/** What an observation's rule gives; `undefined` where it has none, or something it needs is not known. */
export function derivedValue({ derived }: Observation, known: Inputs): number | undefined {
  if (!derived) return undefined;
  const inputs = derived.of.map((id) => (derived.rule === 'days_between' ? known.get(id)?.day : known.get(id)?.value));
  const given = inputs.filter((input) => input !== undefined && input !== null);
  return given.length === inputs.length ? calculate(derived.rule, given) : undefined;
}

function calculate(rule: NonNullable<Observation['derived']>['rule'], inputs: readonly (number | string)[]): number {
  const [first = 0, second = 0] = inputs;
  if (rule === 'days_between') return Math.abs(daysBetween(String(first), String(second)));
  if (rule === 'ratio') return Number((Number(first) / Number(second)).toFixed(2));
  return Number(inputs.reduce<number>((sum, input) => sum + Number(input), 0).toFixed(6));
}

/** The records that others are derived from; the first, where an id is given twice. */
export function inputsOf(
  observations: readonly Observation[],
  events: readonly RecordEvent[],
  quotes: readonly Quote[],
): Inputs {
  const entry = (id: string, value: number | null, when: When) => [id, { value, day: when.from ?? when.to }] as const;
  const inputs = [
    ...observations.map(({ id, value, observed }) => entry(id, value, observed)),
    ...events.map(({ id, when }) => entry(id, null, when)),
    ...quotes.map(({ id, said }) => entry(id, null, said)),
  ];
  return new Map(inputs.toReversed());
}
