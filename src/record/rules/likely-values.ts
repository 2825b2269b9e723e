import { faultAt, valid, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Observation } from '../schema.ts';

/** A count this many times the last, or the last this many times the count, is more often a slip than news. */
const JUMP = 5;

/**
 * Warns of values that may be mistyped: an approximate number that is not rounded, and a count far from the last of its
 * series, which is what one counter counted in one unit at one place. `checked_by` silences both.
 */
export const likelyValues: Rule = (draft) => {
  const observations = valid(draft, 'observations');
  const last = lastCounts(observations.map(({ value }) => value));
  return observations.flatMap(({ row, value: one }): Fault[] => {
    const { value } = one;
    if (value === null || one.checked_by !== undefined || one.derived) return [];
    const warn = (message: string): Fault => faultAt(row, ['value'], message, { severity: 'warning' });
    const warnings: Fault[] = [];
    if (one.approximate && !rounded(value)) {
      warnings.push(warn(`"approximately ${value}": an approximate number is usually rounded; the source says?`));
    }
    const before = last.get(one);
    if (before === undefined || before === 0 || value === 0) return warnings;
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

/** The value counted before each observation, in its series. */
function lastCounts(observations: readonly Observation[]): Map<Observation, number> {
  const series = Map.groupBy(
    observations.filter(
      ({ value, counter, rank, derived }) => value !== null && counter && rank !== 'withdrawn' && !derived,
    ),
    ({ unit, area, counter }) => [unit, area, counter].join(),
  );
  const last = new Map<Observation, number>();
  for (const counts of series.values()) {
    const inOrder = [...counts].sort((a, b) =>
      a.observed.to < b.observed.to ? -1 : a.observed.to > b.observed.to ? 1 : 0,
    );
    for (const [at, one] of inOrder.entries()) {
      const before = inOrder[at - 1]?.value;
      if (before !== undefined && before !== null) last.set(one, before);
    }
  }
  return last;
}
