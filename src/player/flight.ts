import { easeCubicInOut } from 'd3-ease';
import { type Spelling, spellingOf } from './frame.ts';
import { type Ink, inkOf } from './ink.ts';
import type { Plan, Track } from './plan.ts';

/** How long a move takes, in milliseconds. */
export const DURATION = 400;

/** One path of a move, as plain values. */
export interface FlightTrack extends Pick<Track, 'opacity' | 'moves'> {
  readonly spelling: Spelling;
  readonly ink: Ink;
}

/** A move as it is drawn, back to front: plain values, since another thread draws it. */
export type Flight = readonly FlightTrack[];

/** How a move is drawn, with the inks that the page has now. */
export function flightOf({ leaving, arriving }: Plan): Flight {
  return [...leaving, ...arriving].flatMap(({ tone, tracks }) => {
    const ink = inkOf(tone);
    return ink
      ? tracks.map((track) => ({ opacity: track.opacity, moves: track.moves, spelling: spellingOf(track), ink }))
      : [];
  });
}

/** How far a move is after some milliseconds, 0 to 1, eased. */
export function progress(milliseconds: number): number {
  return easeCubicInOut(Math.min(Math.max(milliseconds / DURATION, 0), 1));
}

/** What the thread that draws is told. */
export type Order =
  | { readonly canvas: OffscreenCanvas }
  /** `began` is when the move began, in milliseconds of `Date.now`; `scale` is dots to a unit of the stills. */
  | {
      readonly flight: Flight;
      readonly move: number;
      readonly began: number;
      readonly width: number;
      readonly height: number;
      readonly scale: number;
    }
  | { readonly clear: true };
