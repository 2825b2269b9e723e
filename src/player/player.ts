import { type Flight, DURATION, flightOf, progress } from './flight.ts';
import { shownAt } from './frame.ts';
import { type Overlay, overlayOf } from './overlay.ts';
import { type Plan, type Shown, planChanges, planMove, shownAtRest } from './plan.ts';
import { putStill, putStillInParts, readStill } from './read-still.ts';

/** After this a picture that got no frames to move in is put in place, in milliseconds. */
const PATIENCE = 690;

/** Moves one pinned picture from still to still. */
export interface Player {
  /** Moves to a still from whatever is shown now. The latest call wins. Never throws. */
  show(still: SVGSVGElement): void;
  /** Prepares the moves to these stills, which may come next, when the browser has nothing else to do. */
  expect(stills: readonly SVGSVGElement[]): void;
  /** The still that is shown or being moved to. */
  readonly current: SVGSVGElement | null;
}

/** A move that has been worked out and not begun. */
interface Move {
  readonly plan: Plan;
  readonly flight: Flight;
}

/** The move that a plan makes, or nothing where nothing would be seen of it. */
function moveOf(plan: Plan): Move | undefined {
  return planChanges(plan) ? { plan, flight: flightOf(plan) } : undefined;
}

/** What a player tells. */
export interface PlayerEvents {
  /** A move begins: until `onSettle` the picture is between two stills. Not called where nothing moves. */
  readonly onStart?: (still: SVGSVGElement) => void;
  /** The picture now equals this still, mark by mark. */
  readonly onSettle: (still: SVGSVGElement) => void;
}

/**
 * A player for a pinned picture, which shows some still already. While marks move, those of one layer are one path on a
 * canvas over the picture, which takes in the still's own marks meanwhile, unseen, and stands there when they have
 * arrived. Where less motion is wanted, in a hidden tab, and on any error the still is simply there.
 */
export function createPlayer(pinned: SVGSVGElement, { onStart, onSettle }: PlayerEvents): Player {
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  const atOnce = (): boolean => less.matches || document.hidden || document.documentElement.dataset.motion === 'none';
  let overlay: Overlay | undefined;
  let current: SVGSVGElement | null = null;
  /** What is seen at this moment; nothing runs while it is undefined. */
  let seen: (() => Shown[]) | undefined;
  let arrival: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const rest = (): void => {
    clearTimeout(arrival);
    clearTimeout(patience);
    seen = undefined;
    overlay?.close();
    if (current) onSettle(current);
  };

  const land = (): void => {
    if (current) putStill(pinned, current);
    rest();
  };

  /** The moves from the current still that have been prepared. */
  const ahead = new Map<SVGSVGElement, Move | undefined>();

  const fly = (target: SVGSVGElement, from: SVGSVGElement | null): boolean => {
    const ready = !seen && ahead.has(target);
    const shown = (): readonly Shown[] => (seen ? seen() : shownAtRest(readStill(from ?? pinned)));
    const move = ready ? ahead.get(target) : moveOf(planMove(shown(), readStill(target)));
    ahead.clear();
    if (!move) return false;
    const { plan, flight } = move;
    overlay ??= overlayOf(pinned);
    clearTimeout(arrival);
    clearTimeout(patience);
    const began = Date.now();
    const here = (seen = () => shownAt(plan, progress(Date.now() - began)));
    overlay.fly(flight, began, () => {
      const putNext = putStillInParts(pinned, target);
      const settle = (): void => {
        if (seen !== here) return;
        if (putNext()) requestAnimationFrame(settle);
        else arrival = setTimeout(rest, began + DURATION - Date.now());
      };
      requestAnimationFrame(settle);
    });
    onStart?.(target);
    patience = setTimeout(land, PATIENCE);
    return true;
  };

  const landIfLess = (): void => {
    if (seen && atOnce()) land();
  };
  less.addEventListener('change', landIfLess);
  new MutationObserver(landIfLess).observe(document.documentElement, { attributeFilter: ['data-motion'] });
  // Frames stop in a hidden tab, and paper shows no movement.
  document.addEventListener('visibilitychange', landIfLess);
  addEventListener('beforeprint', () => seen && land());

  return {
    show(target) {
      if (target === current) return;
      const from = current;
      current = target;
      try {
        if (atOnce() || !fly(target, from)) land();
      } catch {
        land();
      }
    },
    expect(stills) {
      const from = current;
      if (!from || !('requestIdleCallback' in window)) return;
      // In parts, so that none of them makes a frame late.
      const parts = stills.flatMap((still) => {
        let plan: Plan | undefined;
        return [
          () => {
            overlay ??= overlayOf(pinned);
          },
          () => {
            readStill(still);
          },
          () => {
            plan = planMove(shownAtRest(readStill(from)), readStill(still));
          },
          () => {
            if (plan) ahead.set(still, moveOf(plan));
          },
        ];
      });
      const next = (): void => {
        if (current !== from || atOnce()) return;
        try {
          parts.shift()?.();
          if (parts.length > 0) requestIdleCallback(next);
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
