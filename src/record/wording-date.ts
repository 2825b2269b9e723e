import { daysInMonth, isoDay, monthName, monthNumber } from './calendar.ts';

function inWords(year: number, month: number, day: number): string {
  return `write ${isoDay(year, month, day)} for ${day} ${monthName(month)} ${year}`;
}

function exists(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** What an editor should hear about a text that is not a day `YYYY-MM-DD`: the date that was probably meant. */
export function dateSentence(field: string, given: string): string {
  const typed = given.trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(typed)?.slice(1).map(Number);
  if (iso) return yearFirst(typed, iso[0] ?? 0, iso[1] ?? 0, iso[2] ?? 0);
  const yearLast = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(typed)?.slice(1).map(Number);
  if (yearLast) return dayFirst(typed, yearLast[0] ?? 0, yearLast[1] ?? 0, yearLast[2] ?? 0);
  const instant = /^(\d{4}-\d{2}-\d{2})[T ]/.exec(typed);
  if (instant) return `write the day alone: ${instant[1]}`;
  const named = /^(?:(\d{1,2})\.? )?([A-Za-z]+)\.?(?: (\d{1,2}))?,? (\d{4})$/.exec(typed);
  const month = monthNumber(named?.[2] ?? '');
  const day = Number(named?.[1] ?? named?.[3]);
  if (named && month && exists(Number(named[4]), month, day)) return inWords(Number(named[4]), month, day);
  return `${field} "${given}" is not a day; write year-month-day, such as ${isoDay(2026, 2, 14)}`;
}

function yearFirst(typed: string, year: number, month: number, day: number): string {
  if (exists(year, month, day)) return inWords(year, month, day);
  if (exists(year, day, month)) return inWords(year, day, month);
  if (month < 1 || month > 12) return `${typed} does not exist; months go from 01 to 12`;
  return `${typed} does not exist; ${monthName(month)} ${year} has ${daysInMonth(year, month)} days`;
}

function dayFirst(typed: string, first: number, second: number, year: number): string {
  const european = exists(year, second, first);
  const american = exists(year, first, second) && first !== second;
  if (european && american) {
    return `${inWords(year, second, first)}, or ${isoDay(year, first, second)} for ${second} ${monthName(first)}`;
  }
  if (european) return inWords(year, second, first);
  if (american) return inWords(year, first, second);
  return `${typed} does not exist; write year-month-day, such as ${isoDay(2026, 2, 14)}`;
}

/** What an editor should hear about a text that is not a moment with its time zone. */
export function instantSentence(field: string, given: string): string {
  const typed = /^(\d{4}-\d{2}-\d{2})([T ](\d{1,2}:\d{2}(?::\d{2})?))?/.exec(given.trim());
  const day = typed?.[1]?.split('-').map(Number) ?? [];
  if (typed?.[1] && !exists(day[0] ?? 0, day[1] ?? 0, day[2] ?? 0)) return dateSentence(field, typed[1]);
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(given.trim());
  if (typed?.[3] && !zoned) {
    return `add the time zone: ${typed[1]}T${typed[3].padStart(5, '0')}Z for UTC, or +09:00 for Seoul`;
  }
  return `${field} "${given}" is not a moment; write day, time and time zone, such as 2026-01-10T03:10Z`;
}
