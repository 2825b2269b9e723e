import { interpolateNumber, interpolateNumberArray } from 'd3-interpolate';
import type { PathNumbers } from './path-numbers.ts';
import type { Plan, Shown, Track, Way } from './plan.ts';

/** One decimal more than stills have: movement stays smooth on a dense screen. */
const fine = (value: number): string => `${Math.round(value * 100) / 100}`;

function wayAt({ from, to }: Way, t: number): PathNumbers {
  return { pieces: to.pieces, numbers: interpolateNumberArray([...from.numbers], [...to.numbers])(t) };
}

/** A path spelt as path data. */
export function spellPath({ pieces, numbers }: PathNumbers): string {
  return pieces.map((piece, index) => piece + (index < numbers.length ? fine(numbers[index] ?? 0) : '')).join('');
}

/**
 * The path data of all marks of a track at a moment, as one path.
 * What does not change is spelt once, so that a frame costs only the numbers that move.
 * @returns a function of `t`, 0 at the start and 1 at the end, with any easing already applied.
 */
export function drawTrack({ ways }: Pick<Track, 'ways'>): (t: number) => string {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let word = '';
  for (const { from, to } of ways) {
    to.pieces.forEach((piece, index) => {
      word += piece;
      const start = from.numbers[index];
      const end = to.numbers[index];
      if (start === undefined || end === undefined) return;
      if (start === end) word += fine(end);
      else {
        words.push(word);
        starts.push(start);
        ends.push(end);
        word = '';
      }
    });
  }
  const numbersAt = interpolateNumberArray(starts, ends);
  return (t) => {
    const numbers = numbersAt(t);
    let d = '';
    words.forEach((before, index) => (d += before + fine(numbers[index] ?? 0)));
    return d + word;
  };
}

/** How visible a track is at a moment, 0 to 1. */
export function opacityAt({ opacity: [from, to] }: Pick<Track, 'opacity'>, t: number): string {
  return fine(interpolateNumber(from, to)(t));
}

/** What the reader sees of a move at a moment: where the next move starts. */
export function shownAt(plan: Plan, t: number): Shown[] {
  return plan.flatMap(({ tone, tracks }) =>
    tracks.flatMap((track) =>
      track.ways.map((way) => ({
        key: way.key,
        tone,
        path: wayAt(way, t),
        opacity: interpolateNumber(...track.opacity)(t),
      })),
    ),
  );
}
