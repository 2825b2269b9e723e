import { interpolateNumber, interpolateNumberArray } from 'd3-interpolate';
import { spellNumber } from './path-numbers.ts';
import type { Plan, Shown, Track, Way } from './plan.ts';

/**
 * The path data of all marks of a track at a moment, as one path. What does not change is spelt
 * once, and what changes alike, such as the length of equal cars, once a frame: that is most of it.
 * @returns a function of `t`, 0 at the start and 1 at the end, with any easing already applied.
 */
export function drawTrack({ ways }: Pick<Track, 'ways'>): (t: number) => string {
  const words: string[] = [];
  /** For each word, which of the moving numbers follows it. */
  const places: number[] = [];
  const moving = new Map<string, number>();
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
      if (start === end) {
        word += spellNumber(end);
        return;
      }
      const name = `${start} ${end}`;
      const place = moving.get(name) ?? starts.push(start) - 1;
      ends[place] = end;
      moving.set(name, place);
      words.push(word);
      places.push(place);
      word = '';
    });
  }
  const numbersAt = interpolateNumberArray(starts, ends);
  return (t) => {
    const numbers = Array.from(numbersAt(t), spellNumber);
    let d = '';
    places.forEach((place, index) => (d += (words[index] ?? '') + (numbers[place] ?? '')));
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
  return [...plan.leaving, ...plan.arriving].flatMap(({ tone, tracks }) =>
    tracks.flatMap((track) =>
      track.ways.map((way) => ({ key: way.key, tone, shape: shapeAt(way, t), opacity: opacityAt(track, t) })),
    ),
  );
}
