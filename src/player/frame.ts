import { interpolateNumber, interpolateNumberArray } from 'd3-interpolate';
import { spellNumber } from './path-numbers.ts';
import type { Plan, Shown, Track, Way } from './plan.ts';

/**
 * The path data of a track, ready to be spelt in every frame: after each word follows one of the numbers that move. What does not change is spelt once; what changes alike, such as the length of equal cars, is one number.
 */
export interface Spelling {
  readonly words: readonly string[];
  /** For each word, which of the moving numbers follows it. */
  readonly places: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What stands after the last number. */
  readonly tail: string;
}

/** All marks of a track as one path. */
export function spellingOf({ ways }: Pick<Track, 'ways'>): Spelling {
  const words: string[] = [];
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
  return { words, places, starts, ends, tail: word };
}

/** The path data of a spelling by the moment, 0 at the start and 1 at the end, with any easing already applied. */
export function spell({ words, places, starts, ends, tail }: Spelling): (t: number) => string {
  const numbersAt = interpolateNumberArray([...starts], [...ends]);
  return (t) => {
    const numbers = Array.from(numbersAt(t), spellNumber);
    let d = '';
    places.forEach((place, index) => (d += (words[index] ?? '') + (numbers[place] ?? '')));
    return d + tail;
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
