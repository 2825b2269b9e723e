import { DURATION } from './flight.ts';
import { type Overlay, overlayOf } from './overlay.ts';
import { putStill, putStillInParts } from './read-still.ts';

/** After this a picture that got no frames to move in is put in place, in milliseconds. */
const PATIENCE = 690;

/** Moves one pinned picture from still to still. */
export interface Player {
  /** Moves to a still from whatever is shown now. The latest call wins. Never throws. */
  show(still: SVGSVGElement): void;
  /** Prepares the moves between these stills, when the browser has nothing else to do. */
  expect(stills: readonly SVGSVGElement[]): void;
  /** The still that is shown or being moved to. */
  readonly current: SVGSVGElement | null;
}

/** What a player tells. */
export interface PlayerEvents {
  /** A move begins: until `onSettle` the picture is between two stills. Not called where nothing may move. */
  readonly onStart?: (still: SVGSVGElement) => void;
  /** The picture now equals this still, mark by mark. */
  readonly onSettle: (still: SVGSVGElement) => void;
}

/**
 * A player for a pinned picture in a box of its own, which shows some still already. While marks move, those of one layer
 * are one path on a canvas over the picture, which takes in the still's own marks meanwhile, unseen, and stands there when
 * they have arrived. Where less motion is wanted, in a hidden tab, and on any error the still is simply there.
 */
export function createPlayer(box: HTMLElement, pinned: SVGSVGElement, { onStart, onSettle }: PlayerEvents): Player {
  // Not painted is better than not seen: what is put in meanwhile then costs no frame.
  const hiding = 'contentVisibility' in box.style ? 'contentVisibility' : 'visibility';
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  const atOnce = (): boolean => less.matches || document.hidden || document.documentElement.dataset.motion === 'none';
  let overlay: Overlay | undefined;
  let current: SVGSVGElement | null = null;
  /** The still that the picture showed when nothing moved last. */
  let standing: SVGSVGElement | null = null;
  /** The move that runs, by when it began. */
  let flight: { readonly began: number } | undefined;
  /** Whether the canvas stands for the picture. */
  let covered = false;
  let arrival: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const rest = (): void => {
    clearTimeout(arrival);
    clearTimeout(patience);
    flight = undefined;
    covered = false;
    standing = current;
    box.style[hiding] = '';
    // The end of the move stands on the canvas until the picture has been painted below it.
    requestAnimationFrame(() => requestAnimationFrame(() => flight ?? overlay?.clear()));
    if (current) onSettle(current);
  };

  const land = (): void => {
    if (current) putStill(pinned, current);
    overlay?.clear();
    rest();
  };

  const fly = (target: SVGSVGElement): void => {
    overlay ??= overlayOf(pinned);
    clearTimeout(arrival);
    clearTimeout(patience);
    const here = { began: Date.now() };
    flight = here;
    overlay.fly(covered ? null : standing, target, here.began, {
      onSight: () => {
        covered = true;
        box.style[hiding] = 'hidden';
        let putNext: (() => boolean) | undefined;
        const settle = (): void => {
          if (flight !== here) return;
          const more: boolean = putNext?.() ?? true;
          // The frame in which the picture goes out of sight has enough to do.
          putNext ??= putStillInParts(pinned, target);
          if (more) requestAnimationFrame(settle);
          else arrival = setTimeout(rest, here.began + DURATION - Date.now());
        };
        requestAnimationFrame(settle);
      },
      onNothing: land,
    });
    onStart?.(target);
    patience = setTimeout(land, PATIENCE);
  };

  const landIfLess = (): void => {
    if (flight && atOnce()) land();
  };
  less.addEventListener('change', landIfLess);
  new MutationObserver(landIfLess).observe(document.documentElement, { attributeFilter: ['data-motion'] });
  // Frames stop in a hidden tab, and paper shows no movement.
  document.addEventListener('visibilitychange', landIfLess);
  addEventListener('beforeprint', () => flight && land());

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
        if (!still || atOnce()) return;
        try {
          overlay ??= overlayOf(pinned);
          overlay.learn(still);
          requestIdleCallback(next);
        } catch {
          // Then the move finds out by itself, and the still is simply there.
        }
      };
      requestIdleCallback(next);
    },
    get current() {
      return current;
    },
  };
}
