const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The English name of a month, counted from 1; for messages to editors. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** The number of a month from its English name or the first three letters of it, or `undefined`. */
export function monthNumber(name: string): number | undefined {
  const at = MONTHS.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase()));
  return name.length < 3 || at < 0 ? undefined : at + 1;
}

/** How many days that month of that year has; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `YYYY-MM-DD` of a day, whether or not it exists. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The days from one `YYYY-MM-DD` to another; negative where the second is earlier. No clock, no time zone. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}
