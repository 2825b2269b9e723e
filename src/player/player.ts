import { DURATION } from './flight.ts';
import { type Overlay, overlayOf } from './overlay.ts';
import { putStill, putStillInParts } from './read-still.ts';

/** After this a picture that got no frames to move in is put in place, in milliseconds. */
const PATIENCE = 720;

/** Runs something in what a frame leaves of its time, or soon where none leaves any. Safari tells nothing of that. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 25 });
  else requestAnimationFrame(run);
}

/** Moves one pinned picture from still to still. */
export interface Player {
  /** Moves to a still from whatever is shown now. The latest call wins. Never throws. */
  show(still: SVGSVGElement): void;
  /** Prepares the moves between these stills, when the browser has nothing else to do. */
  expect(stills: readonly SVGSVGElement[]): void;
}

/** What a player tells. */
export interface PlayerEvents {
  /** A move begins: until `onSettle` the picture is between two stills. Not called where nothing may move. */
  readonly onStart: () => void;
  /** The picture equals the still, mark by mark, from this frame on. */
  readonly onSettle: () => void;
}

/**
 * A player for a pinned picture in a box of its own, which shows some still already. While marks move, those of one layer
 * are one path on a canvas over the picture. Meanwhile a second box, unseen, takes in the still's own marks, and takes the
 * first one's place when they have arrived: in all of a move the page itself changes in a single frame. Where less motion
 * is wanted, in a hidden tab, and on any error the still is simply there.
 */
export function createPlayer(box: HTMLElement, pinned: SVGSVGElement, { onStart, onSettle }: PlayerEvents): Player {
  // Not painted is better than not seen: what is put in meanwhile then costs no frame.
  const hiding = 'contentVisibility' in box.style ? 'contentVisibility' : 'visibility';
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  const unmoved = (): boolean => less.matches || document.documentElement.dataset.motion === 'none';
  const atOnce = (): boolean => document.hidden || unmoved();
  let overlay: Overlay | undefined;
  let current: SVGSVGElement | null = null;
  /** The still that the picture showed when nothing moved last. */
  let standing: SVGSVGElement | null = null;
  /** The move that runs, by when it began. */
  let flight: { readonly began: number } | undefined;
  /** Whether the canvas stands for the picture. */
  let covered = false;
  /** The box that is shown, and one for the next picture, which is empty while nothing moves. */
  let shown = { box, picture: pinned };
  let spare = { box: box.cloneNode() as HTMLElement, picture: pinned.cloneNode() as SVGSVGElement };
  let arrival: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const laid = (): Overlay => {
    if (overlay) return overlay;
    overlay = overlayOf(box);
    // It lies where the first one stands, and below it, so that pointers find the marks.
    Object.assign(spare.box.style, { position: 'absolute', top: '0', left: '0', zIndex: '-1', [hiding]: 'hidden' });
    spare.box.append(spare.picture);
    box.after(spare.box);
    // A box is made anew, and painted, when it takes in its first picture: not in the middle of a move.
    spare.picture.getBBox();
    spare.picture.remove();
    return overlay;
  };

  const rest = (): void => {
    clearTimeout(arrival);
    clearTimeout(patience);
    flight = undefined;
    covered = false;
    standing = current;
    spare.picture.remove();
    // The end of the move stands on the canvas until the picture has been painted below it.
    requestAnimationFrame(() => requestAnimationFrame(() => flight ?? overlay?.clear()));
    onSettle();
  };

  const swap = (): void => {
    [shown, spare] = [spare, shown];
    Object.assign(shown.box.style, { zIndex: '', [hiding]: '' });
    Object.assign(spare.box.style, { zIndex: '-1', [hiding]: 'hidden' });
    rest();
  };

  const land = (): void => {
    if (current) putStill(shown.picture, current);
    // Where the canvas stands for the picture, it stays until that has been painted.
    if (!covered || atOnce()) overlay?.clear();
    rest();
  };

  const fly = (target: SVGSVGElement): void => {
    const over = laid();
    clearTimeout(arrival);
    clearTimeout(patience);
    const here = { began: Date.now() };
    flight = here;
    over.fly(covered ? null : standing, target, here.began, {
      onSight: () => {
        // It may come after the picture was put in place.
        if (flight !== here) return;
        covered = true;
        spare.box.append(spare.picture);
        const putNext = putStillInParts(spare.picture, target);
        // What a frame leaves of its time is enough to lay out, so that the next one has only to paint.
        const arrive = (): void => {
          if (flight !== here) return;
          swap();
          shown.picture.getBBox();
        };
        const fill = (): void => {
          if (flight !== here) return;
          if (putNext()) whenIdle(fill);
          else
            arrival = setTimeout(
              () => requestAnimationFrame(() => setTimeout(arrive)),
              here.began + DURATION - Date.now(),
            );
        };
        whenIdle(fill);
      },
      onNothing: () => {
        if (flight === here) land();
      },
    });
    onStart();
    patience = setTimeout(land, PATIENCE);
  };

  const landNow = (): void => {
    if (flight) land();
  };
  less.addEventListener('change', landNow);
  // A move would keep the colours in which it began.
  for (const colours of ['prefers-color-scheme: dark', 'forced-colors: active'])
    matchMedia(`(${colours})`).addEventListener('change', landNow);
  new MutationObserver(landNow).observe(document.documentElement, { attributeFilter: ['data-motion', 'data-theme'] });
  // Frames stop in a hidden tab, and paper shows no movement.
  document.addEventListener('visibilitychange', landNow);
  addEventListener('beforeprint', landNow);

  return {
    show(target) {
      if (target === current) return;
      current = target;
      try {
        if (atOnce() || !standing) land();
        else fly(target);
      } catch {
        land();
      }
    },
    expect(stills) {
      if (!('requestIdleCallback' in window)) return;
      // One at a time, so that none of them makes a frame late.
      const waiting = [...stills];
      const next = (): void => {
        const still = waiting.shift();
        if (!still || unmoved()) return;
        try {
          laid().learn(still);
          requestIdleCallback(next);
        } catch {
          // Then the move finds out by itself, and the still is simply there.
        }
      };
      requestIdleCallback(next);
    },
  };
}
