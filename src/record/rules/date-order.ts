import { faultAt, valid, type Item, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';
import type { When } from '../schema.ts';

type Dated = { public: string; sources: string[] };

/** What happened, when at the earliest, where that stands, and whether the day itself is known. */
interface Happening {
  readonly verb: string;
  readonly day: string;
  readonly path: Path;
  readonly exact: boolean;
}

/** Nothing is public before it happened, nor reported by a source that was public before. */
export const dateOrder: Rule = (draft) => {
  const sources = new Map(valid(draft, 'sources').map(({ value }) => [value.id, value]));
  const check = (row: Item<Dated>, value: Dated, { verb, day, path, exact }: Happening): Fault[] => {
    if (day > value.public) {
      return [
        faultAt(row, ['public'], `${verb} on ${day}, but public earlier, on ${value.public}; one of the two is wrong`),
      ];
    }
    return value.sources.flatMap((id) => {
      const source = sources.get(id);
      const published = source && ((exact ? source.date : null) ?? source.publicBy);
      if (published === undefined || day <= published) return [];
      return [faultAt(row, path, `${verb} on ${day}, but its source "${id}" was published earlier, on ${published}`)];
    });
  };
  return [
    ...valid(draft, 'sources').flatMap(({ row, value }) => {
      if (value.date === null || value.date <= value.publicBy) return [];
      return [
        faultAt(
          row,
          ['publicBy'],
          `published on ${value.date}, but public by ${value.publicBy}; one of the two is wrong`,
        ),
      ];
    }),
    ...valid(draft, 'observations').flatMap(({ row, value }) => {
      const verb = value.value === null ? 'looked at' : 'counted';
      return [
        ...span(row, value.observed, 'observed'),
        ...check(row, value, { ...earliest(value.observed, 'observed'), verb }),
      ];
    }),
    ...valid(draft, 'events').flatMap(({ row, value }) => {
      return [
        ...span(row, value.when, 'when'),
        ...check(row, value, { ...earliest(value.when, 'when'), verb: 'happened' }),
      ];
    }),
    ...valid(draft, 'quotes').flatMap(({ row, value }) => {
      return [
        ...span(row, value.said, 'said'),
        ...check(row, value, { ...earliest(value.said, 'said'), verb: 'said' }),
      ];
    }),
  ];
};

function earliest(when: When, field: string): Omit<Happening, 'verb'> {
  const exact = when.precision === 'day';
  return when.from === null
    ? { day: when.to, path: [field, 'to'], exact }
    : { day: when.from, path: [field, 'from'], exact };
}

function span(row: Item<unknown>, when: When, field: string): Fault[] {
  if (when.from === null) {
    if (when.precision !== 'period') return [];
    return [
      faultAt(
        row,
        [field, 'from'],
        'a period needs its first day here; for a day not seen write precision "uncertain"',
      ),
    ];
  }
  if (when.from > when.to)
    return [faultAt(row, [field, 'from'], `from ${when.from} is after to ${when.to}; swap them`)];
  if (when.precision === 'day' && when.from !== when.to) {
    return [
      faultAt(row, [field, 'precision'], `precision is "day", but from and to differ; write "period", or null as from`),
    ];
  }
  return [];
}
