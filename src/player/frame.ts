import { interpolateNumber, interpolateNumberArray } from 'd3-interpolate';
import { spellNumber } from './path-numbers.ts';
import type { Plan, Shown, Track, Way } from './plan.ts';

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
  for (const { d, move } of ways) {
    if (!move) word += d;
    move?.to.pieces.forEach((piece, index) => {
      word += piece;
      const start = move.from.numbers[index];
      const end = move.to.numbers[index];
      if (start === undefined || end === undefined) return;
      if (start === end) word += spellNumber(end);
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
    words.forEach((before, index) => (d += before + spellNumber(numbers[index] ?? 0)));
    return d + word;
  };
}

/** How visible a track is at a moment, 0 to 1. */
export function opacityAt({ opacity: [from, to] }: Pick<Track, 'opacity'>, t: number): number {
  return interpolateNumber(from, to)(t);
}

function shapeAt({ d, move }: Way, t: number): Shown['shape'] {
  if (!move || t === 1) return d;
  return { pieces: move.to.pieces, numbers: interpolateNumberArray([...move.from.numbers], [...move.to.numbers])(t) };
}

/** What the reader sees of a move at a moment: where the next move starts. */
export function shownAt(plan: Plan, t: number): Shown[] {
  return plan.flatMap(({ tone, tracks }) =>
    tracks.flatMap((track) =>
      track.ways.map((way) => ({ key: way.key, tone, shape: shapeAt(way, t), opacity: opacityAt(track, t) })),
    ),
  );
}
