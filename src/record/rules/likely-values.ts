import { canonicalText } from '../canonical-text.ts';
import { faultAt, valid, type Draft, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Observation } from '../schema.ts';

/** A count this many times the last, or the last this many times the count, is more often a slip than news. */
const JUMP = 5;

/**
 * Warns of values that may be mistyped: an approximate number that is not rounded, and a count far from the last of its
 * series, which is what one counter counted in one unit at one place. `checked_by` silences both.
 *
 * Like is compared with like: the last count under the same label, else those of the last day, of which the one closest
 * is taken. A count of one type (a part of a sum, or a row of the view by type) is compared under its own label alone.
 */
export const likelyValues: Rule = (draft) => {
  const observations = valid(draft, 'observations');
  const last = lastCounts(
    observations.map(({ value }) => value),
    typesOf(draft),
  );
  return observations.flatMap(({ row, value: one }): Fault[] => {
    const { value } = one;
    if (value === null || one.checked_by !== undefined || one.derived) return [];
    const warn = (message: string): Fault => faultAt(row, ['value'], message, { severity: 'warning' });
    const warnings: Fault[] = [];
    if (one.approximate && !rounded(value)) {
      warnings.push(warn(`"approximately ${value}": an approximate number is usually rounded; the source says?`));
    }
    const before = last.get(one);
    if (before === undefined || value === 0) return warnings;
    const times = value / before;
    const step = times >= 1 ? `${shortly(times)} times` : `1/${shortly(1 / times)} of`;
    if (Math.max(times, 1 / times) >= JUMP)
      warnings.push(warn(`${before} -> ${value} is ${step} the last count; if right, add "checked_by"`));
    return warnings;
  });
};

/** Whether a number has at most two digits that count, or three of which the last is a five: 73, 210, 1300, 3.5, 125. */
function rounded(value: number): boolean {
  const digits = String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return digits.length <= 2 || (digits.length === 3 && digits.endsWith('5'));
}

function shortly(times: number): string {
  return String(Number(times.toFixed(times < 10 ? 1 : 0)));
}

/** The ids of counts of one type among others: what a sum adds up, and what the view by type sets in rows. */
function typesOf(draft: Draft): Set<string> {
  const sums = valid(draft, 'observations').flatMap(({ value: { derived } }) =>
    derived?.rule === 'sum' ? derived.of : [],
  );
  const rows = draft.charts?.value?.yard.types?.rows.flatMap(({ of }) => of) ?? [];
  return new Set([...sums, ...rows]);
}

/** The value counted before each observation, in its series. */
function lastCounts(observations: readonly Observation[], types: ReadonlySet<string>): Map<Observation, number> {
  const series = Map.groupBy(
    observations.filter(
      ({ value, counter, rank, derived }) => value !== null && counter && rank !== 'withdrawn' && !derived,
    ),
    ({ unit, area, counter }) => [unit, area, counter].join(),
  );
  const last = new Map<Observation, number>();
  for (const counts of series.values()) {
    const alike = Map.groupBy(counts, ({ label }) => canonicalText(label));
    const steps = [counts.filter(({ id }) => !types.has(id)), ...alike.values()].flatMap(byDay);
    // What is alike comes last, and so stands.
    for (const { day, before } of steps) {
      for (const one of day) {
        const closest = before.toSorted((a, b) => timesApart(a, one) - timesApart(b, one))[0];
        if (closest?.value) last.set(one, closest.value);
      }
    }
  }
  return last;
}

/** The counts of each day but the first, with those of the last day before it. */
function byDay(counts: readonly Observation[]): { day: Observation[]; before: Observation[] }[] {
  const days = [...Map.groupBy(counts, ({ observed }) => observed.to)].sort(([a], [b]) => (a < b ? -1 : 1));
  return days.slice(1).map(([, day], at) => ({ day, before: days[at]?.[1] ?? [] }));
}

/** How many times one is the other, whichever is more; nought is as far as can be. */
function timesApart({ value: a }: Observation, { value: b }: Observation): number {
  return a && b ? Math.max(a / b, b / a) : Number.POSITIVE_INFINITY;
}
