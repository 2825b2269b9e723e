import { faultAt, valid, type Item, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';
import { valueAt } from '../schema-at.ts';

/** The dates of a record that must not lie after its edition's day, per list. */
const DATES = {
  sources: ['date', 'publicBy'],
  observations: ['observed.from', 'observed.to', 'public'],
  events: ['when.from', 'when.to', 'public'],
  quotes: ['said.from', 'said.to', 'public'],
} as const;

/** An edition holds only what was public on its day. The day counts, never the clock. */
export const editionDates: Rule = (draft) => {
  const asOf = draft.head?.value?.asOf;
  if (asOf === undefined) return [];
  return (Object.keys(DATES) as (keyof typeof DATES)[]).flatMap((list) =>
    valid(draft, list).flatMap(({ row }) => DATES[list].flatMap((field) => late(row, field.split('.'), asOf))),
  );
};

function late(row: Item<unknown>, path: Path, asOf: string): Fault[] {
  const day = valueAt(row.raw, path);
  if (typeof day !== 'string' || day <= asOf) return [];
  const year = Number(asOf.slice(0, 4));
  const given = day.slice(0, 4);
  const swapped = [1, 2, 3].map(
    (at) => given.slice(0, at - 1) + given.charAt(at) + given.charAt(at - 1) + given.slice(at + 1),
  );
  const meant = swapped.map(Number).find((guess) => guess <= year && guess > year - 30);
  const message = meant
    ? `${day} is in the future; did you mean ${meant}?`
    : `${day} is after this edition's day, ${asOf}; it belongs to a later edition`;
  return [faultAt(row, path, message)];
}
