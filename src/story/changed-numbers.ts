import { say } from '../language/say.ts';
import { daysBetween } from '../record/calendar.ts';
import { type RecordChange, diffEditions } from '../record/diff.ts';
import { type Collection, type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { type ChangeSpan, type Teller } from './change-spans.ts';
import { nameRecord, valueSpan } from './name-record.ts';
import { aspectOf, showAspect } from './show-aspect.ts';

/** A number or a date of the record that two editions give differently. */
export interface ChangedNumber {
  readonly id: string;
  readonly change: RecordChange['change'];
  readonly name: readonly ChangeSpan[];
  /** As the editions’ pages print it; none in the edition that does not have it. */
  readonly before: readonly ChangeSpan[] | undefined;
  readonly after: readonly ChangeSpan[] | undefined;
  /** By how much it changed; none where there is nothing to compare, or no number on both sides. */
  readonly size: { readonly by: number; readonly share: number | undefined } | { readonly days: number } | undefined;
}

const DATES = { observed: 'observations', when: 'events', said: 'quotes', date: 'sources' } as const;

/**
 * Every value of an observation, and every date, that is new, gone or different. Dates of records that are new or gone
 * are not told: only their values are.
 */
export function changedNumbers(before: Edition, after: Edition, language: string): ChangedNumber[] {
  const voice = say(language);
  const was: Teller = { edition: before, voice };
  const is: Teller = { edition: after, voice };
  return diffEditions(before, after).flatMap((change) => [
    ...valueChange(change, was, is),
    ...dateChange(change, was, is),
  ]);
}

function valueChange({ list, id, change, fields }: RecordChange, was: Teller, is: Teller): ChangedNumber[] {
  if (list !== 'observations') return [];
  const has = fields.some(({ field }) => aspectOf(list, field, is.voice.vocabulary.id) === 'value');
  if (change !== 'added' && change !== 'removed' && change !== 'withdrawn' && !has) return [];
  const old = change === 'added' ? undefined : find(was.edition, list, id);
  const now = change === 'removed' ? undefined : find(is.edition, list, id);
  return [
    {
      id,
      change,
      name: nameRecord(now ? is : was, list, id),
      before: old && [valueSpan(was, old)],
      after: now && [valueSpan(is, now)],
      size: old && now && sizeOf(old, now),
    },
  ];
}

function sizeOf(old: Observation, now: Observation): ChangedNumber['size'] {
  if (old.value === null || now.value === null || old.unit !== now.unit) return undefined;
  // Sums of decimals are not exact: 3.42 - 3.5.
  const by = Number((now.value - old.value).toPrecision(12));
  return { by, share: old.value === 0 ? undefined : by / old.value };
}

function dateChange({ list, id, change, fields }: RecordChange, was: Teller, is: Teller): ChangedNumber[] {
  if (change === 'added' || change === 'removed' || list === 'states') return [];
  return Object.entries(DATES).flatMap(([aspect, own]) => {
    if (own !== list || !fields.some(({ field }) => field.split('.')[0] === aspect)) return [];
    const [from, to] = [was, is].map(({ edition }) => dayOf(edition, list, id, aspect as keyof typeof DATES));
    return {
      id,
      change,
      name: nameRecord(is, list, id),
      before: showAspect(was, list, id, aspect as keyof typeof DATES),
      after: showAspect(is, list, id, aspect as keyof typeof DATES),
      size: from && to ? { days: daysBetween(from, to) } : undefined,
    };
  });
}

/** The day of a record, or the last of its span of days. */
function dayOf(edition: Edition, list: Collection, id: string, aspect: keyof typeof DATES): string | undefined {
  const given = (find(edition, list, id) as Partial<Record<typeof aspect, string | { to: string } | null>>)[aspect];
  return typeof given === 'object' ? given?.to : given;
}
