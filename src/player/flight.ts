import { easeCubicInOut } from 'd3-ease';
import { type Spelling, spellingOf } from './frame.ts';
import type { Ink } from './ink.ts';
import type { Plan, StillLayer, Track } from './plan.ts';

/** How long a move takes, in milliseconds. */
export const DURATION = 560;

/** How marks look, by their tone. */
export type Inks = Readonly<Record<string, Ink>>;

/** One path of a move. */
export interface FlightTrack extends Pick<Track, 'opacity' | 'moves'> {
  readonly spelling: Spelling;
  readonly ink: Ink;
}

/** A move as it is drawn, back to front. */
export type Flight = readonly FlightTrack[];

/** How a move is drawn; tones without an ink are left out. */
export function flightOf({ leaving, arriving }: Plan, inks: Inks): Flight {
  return [...leaving, ...arriving].flatMap(({ tone, tracks }) => {
    const ink = inks[tone];
    return ink
      ? tracks.map((track) => ({ opacity: track.opacity, moves: track.moves, spelling: spellingOf(track), ink }))
      : [];
  });
}

/** How far a move is after some milliseconds, 0 to 1, eased. */
export function progress(milliseconds: number): number {
  return easeCubicInOut(Math.min(Math.max(milliseconds / DURATION, 0), 1));
}

/** What the thread that draws is told. Stills are numbered, and told before a move names them. */
export type Order =
  | { readonly canvas: OffscreenCanvas }
  | { readonly still: number; readonly layers: readonly StillLayer[] }
  /**
   * `from` is the still that stands there; without it the move goes on from what is seen of the one before.
   * `paper` is the colour it is drawn on. `began` is when it began, in milliseconds of `Date.now`; `scale` is dots to a
   * unit of the stills.
   */
  | {
      readonly move: number;
      readonly from: number | undefined;
      readonly to: number;
      readonly inks: Inks;
      readonly paper: string;
      readonly began: number;
      readonly width: number;
      readonly height: number;
      readonly scale: number;
    }
  | { readonly clear: true };

/** What it answers to a move: its first moment stands there, or nothing is to be seen of it on the way. */
export interface Answer {
  readonly move: number;
  readonly seen: boolean;
}
