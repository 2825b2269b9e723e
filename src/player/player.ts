import { easeCubicInOut } from 'd3-ease';
import { type Flight, prepareFlight } from './flight.ts';
import { shownAt } from './frame.ts';
import { createPace } from './pace.ts';
import { type Plan, type Shown, planChanges, planMove, shownAtRest } from './plan.ts';
import { putStill, putStillInParts, readStill } from './read-still.ts';

/** How long a move takes, in milliseconds. */
export const DURATION = 400;

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
function moveOf(plan: Plan, target: SVGSVGElement): Move | undefined {
  return planChanges(plan) ? { plan, flight: prepareFlight(plan, target.querySelector('.labels')) } : undefined;
}

/** What a player tells. */
export interface PlayerEvents {
  /** A move begins: until `onSettle` the picture is between two stills. Not called where nothing moves. */
  readonly onStart?: (still: SVGSVGElement) => void;
  /** The picture now equals this still, mark by mark. */
  readonly onSettle: (still: SVGSVGElement) => void;
}

/**
 * A player for a pinned picture, which shows some still already. While marks move, those of one
 * layer are one path, redrawn in frames at a pace that the browser keeps; when they have arrived, the still's own marks stand there.
 * Where less motion is wanted, in a hidden tab, and on any error the still is simply there.
 */
export function createPlayer(pinned: SVGSVGElement, { onStart, onSettle }: PlayerEvents): Player {
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  const atOnce = (): boolean => less.matches || document.hidden || document.documentElement.dataset.motion === 'none';
  let current: SVGSVGElement | null = null;
  /** What is seen at this moment; nothing runs while it is undefined. */
  let seen: (() => Shown[]) | undefined;
  let frame = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const rest = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(patience);
    seen = undefined;
    if (current) onSettle(current);
  };

  const land = (): void => {
    if (current) putStill(pinned, current);
    rest();
  };

  const pace = createPace();
  /** The moves from the current still that have been prepared. */
  const ahead = new Map<SVGSVGElement, Move | undefined>();

  const fly = (target: SVGSVGElement, from: SVGSVGElement | null): boolean => {
    const ready = !seen && ahead.has(target);
    const shown = (): readonly Shown[] => (seen ? seen() : shownAtRest(readStill(from ?? pinned)));
    const move = ready ? ahead.get(target) : moveOf(planMove(shown(), readStill(target)), target);
    ahead.clear();
    if (!move) return false;
    const { plan, flight } = move;
    const putNext = putStillInParts(pinned, target, flight);
    let eased = 0;
    let start: number | undefined;
    const step = (now: number): void => {
      try {
        start ??= now;
        if (atOnce()) {
          land();
          return;
        }
        if (!pace.due(now)) {
          frame = requestAnimationFrame(step);
          return;
        }
        if (eased < 1) {
          eased = easeCubicInOut(Math.min((now - start) / DURATION, 1));
          flight.draw(eased);
        } else if (!putNext()) {
          rest();
          return;
        }
        frame = requestAnimationFrame(step);
      } catch {
        land();
      }
    };
    onStart?.(target);
    const names = [...target.querySelectorAll(':scope > title, :scope > desc')].map((name) => name.cloneNode(true));
    flight.draw(0);
    pinned.setAttribute('viewBox', target.getAttribute('viewBox') ?? '');
    pinned.replaceChildren(...names, ...flight.nodes);
    cancelAnimationFrame(frame);
    clearTimeout(patience);
    seen = () => shownAt(plan, eased);
    frame = requestAnimationFrame(step);
    patience = setTimeout(land, PATIENCE);
    return true;
  };

  // Frames stop in a hidden tab, and paper shows no movement.
  document.addEventListener('visibilitychange', () => seen && document.hidden && land());
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
            readStill(still);
          },
          () => {
            plan = planMove(shownAtRest(readStill(from)), readStill(still));
          },
          () => {
            if (plan) ahead.set(still, moveOf(plan, still));
          },
        ];
      });
      const next = (): void => {
        if (current !== from || atOnce()) return;
        parts.shift()?.();
        if (parts.length > 0) requestIdleCallback(next);
      };
      requestIdleCallback(next);
    },
    get current() {
      return current;
    },
  };
}
