/** A wait between frames that a reader sees as a stutter, in milliseconds; at 60 Hz a frame takes 16.7. */
const LATE = 24;

/** A longer wait is no frame that came late, but a time in which none was asked for, in milliseconds. */
const PAUSE = 120;

/** So many frames in time have to be seen before every one of them is drawn in; twice as many after each try that failed. */
const PROOF = 40;
const MOST_PROOF = 2560;

/** Says which frames to draw in. */
export interface Pace {
  /** Whether to draw in the frame that begins at `now`, in milliseconds; to be asked in every frame of a move. */
  due(now: number): boolean;
}

/**
 * A pace that leaves a slow phone time to scroll. Drawing makes a browser paint; where that comes late, it is done in
 * every other frame, so that the page itself keeps moving with the finger. It starts carefully, and draws in every
 * frame once enough of them have come in time.
 */
export function createPace(): Pace {
  let before = -Infinity;
  let inTime = 0;
  let needed = PROOF;
  let drew = false;
  return {
    due(now) {
      const wait = now - before;
      before = now;
      if (wait > LATE && wait < PAUSE) {
        if (inTime >= needed) needed = Math.min(needed * 2, MOST_PROOF);
        inTime = 0;
      } else inTime++;
      drew = inTime >= needed || !drew;
      return drew;
    },
  };
}
