import { daysBetween } from './calendar.ts';
import type { ChartSettings, When } from './schema.ts';

type Axis = ChartSettings['timeline']['states'][number];

/** What an axis of the timeline lacks to reach a day. */
export interface Short {
  /** Which of the states, and its id. */
  readonly at: number;
  readonly id: string;
  /** The end of the axis that would have to move, and the day it would have to reach. */
  readonly end: 'from' | 'to';
  readonly day: string;
}

/** Whether an axis holds a day of it. */
export function reaches({ from, to }: Pick<Axis, 'from' | 'to'>, when: When): boolean {
  return when.to >= from && firstDay(when) <= to;
}

/**
 * What the axes lack to reach it: of the one that lacks least, and of those the longest.
 * @returns `undefined` where one of them reaches it, or there is none
 */
export function missedBy(axes: readonly Axis[], when: When): Short | undefined {
  const short = axes
    .map(({ id, from, to }, at) => {
      const end = when.to < from ? 'from' : 'to';
      const day = end === 'from' ? when.to : firstDay(when);
      const lacks = end === 'from' ? daysBetween(day, from) : daysBetween(to, day);
      return { at, id, end, day, lacks, length: daysBetween(from, to) } as const;
    })
    .sort((a, b) => a.lacks - b.lacks || b.length - a.length)[0];
  if (!short || axes.some((axis) => reaches(axis, when))) return undefined;
  const { at, id, end, day } = short;
  return { at, id, end, day };
}

function firstDay({ from, to }: When): string {
  return from ?? to;
}
