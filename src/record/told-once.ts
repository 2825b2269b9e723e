import type { Fault } from './fault.ts';

/** From how many places on that name an id which is not there one stands for all: the id is the mistake, not the places. */
const MANY = 5;

/** The faults, where an id that many places name and that is not there is told once, with their number. */
export function toldOnce(faults: readonly Fault[]): Fault[] {
  const places = new Map<string, number>();
  for (const { unknown } of faults) if (unknown !== undefined) places.set(unknown, (places.get(unknown) ?? 0) + 1);
  const told = new Set<string>();
  return faults.flatMap((fault) => {
    const { unknown } = fault;
    const many = unknown === undefined ? 0 : (places.get(unknown) ?? 0);
    if (unknown === undefined || many < MANY) return [fault];
    if (told.has(unknown)) return [];
    told.add(unknown);
    const more = `; ${many - 1} other places name it too`;
    // Before the guesses: the end is what a long line loses.
    return [{ ...fault, message: fault.message.replace(/(?:; nearest: .*)?$/, (guesses) => more + guesses) }];
  });
}
