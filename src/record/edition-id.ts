/** The names an edition's folder may have: its day, with `.2` and so on where a day has several. */
export const EDITION_ID = /^\d{4}-\d{2}-\d{2}(\.[2-9]|\.[1-9][0-9]+)?$/;

/** Orders edition ids: `2026-02-14` before `2026-02-14.2` before `2026-02-14.10`. */
export function byDay(a: string, b: string): number {
  const [dayA = '', numberA = '1'] = a.split('.');
  const [dayB = '', numberB = '1'] = b.split('.');
  return dayA < dayB ? -1 : dayA > dayB ? 1 : Number(numberA) - Number(numberB);
}
