import type { Answer, Inks, Order } from './flight.ts';
import { inkOf } from './ink.ts';
import painterAddress from './painter.ts?worker&url';
import { readStill } from './read-still.ts';

declare global {
  /** Not in the types of TypeScript yet; Firefox and Safari had none of it for long. */
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
    };
  }
}

/** Dots to a CSS pixel: more than two cost time and are not seen while things move. */
const dots = (): number => Math.min(devicePixelRatio, 2);

/** What is told of a move while it begins. */
export interface MoveEvents {
  /** Its first moment stands over the picture. */
  readonly onSight: () => void;
  /** Nothing would be seen of it. */
  readonly onNothing: () => void;
}

/** A canvas over a picture, on which another thread draws moves on paper that hides the picture itself. */
export interface Overlay {
  /** Tells the other thread of a still, so that a move from it or to it begins sooner. */
  learn(still: SVGSVGElement): void;
  /**
   * Draws a move, as large as the picture is now. A move that it interrupts tells nothing more.
   * @param from the still that stands there, or null to go on from what is seen of the move before
   * @param began when the move began, by `Date.now`
   * @throws once the other thread has failed, and where the picture is out of the page
   */
  fly(from: SVGSVGElement | null, to: SVGSVGElement, began: number, events: MoveEvents): void;
  /** Empties the canvas. */
  clear(): void;
}

/**
 * Lays a canvas over the box of a picture, in what holds it; nobody is told of it, since all that it shows is on its way
 * into the picture.
 * @throws where the browser cannot draw on another thread
 */
export function overlayOf(box: HTMLElement): Overlay {
  const canvas = document.createElement('canvas');
  // Asked for or changed in the middle of a move, the size would make the browser lay out the page.
  const { width, height } = box.getBoundingClientRect();
  Object.assign(canvas, { width: Math.round(width * dots()), height: Math.round(height * dots()) });
  const offscreen = canvas.transferControlToOffscreen();
  const policy = window.trustedTypes?.createPolicy('painter', { createScriptURL: () => painterAddress });
  const painter = new Worker(policy?.createScriptURL('') ?? painterAddress, { type: 'module' });
  const tell = (order: Order, ...moved: Transferable[]): void => painter.postMessage(order, moved);
  canvas.ariaHidden = 'true';
  box.after(canvas);
  tell({ canvas: offscreen }, offscreen);
  let across = width;
  new ResizeObserver(([entry]) => (across = entry?.contentRect.width ?? across)).observe(canvas);

  const numbers = new Map<SVGSVGElement, number>();
  const learn = (still: SVGSVGElement): number => {
    const known = numbers.get(still);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(still, number);
    tell({ still: number, layers: readStill(still) });
    return number;
  };
  const inksOf = (stills: readonly (SVGSVGElement | null)[]): Inks => {
    const inks = stills
      .flatMap((still) => (still ? readStill(still) : []))
      .flatMap(({ tone }) => {
        const ink = inkOf(tone);
        return ink ? [[tone, ink] as const] : [];
      });
    return Object.fromEntries(inks);
  };

  let latest = 0;
  let awaited: MoveEvents | undefined;
  let tones: Inks = {};
  let broken = false;
  painter.addEventListener('error', () => {
    broken = true;
    awaited?.onNothing();
  });
  painter.addEventListener('message', ({ data: { move, seen } }: MessageEvent<Answer>) => {
    if (move !== latest) return;
    if (seen) awaited?.onSight();
    else awaited?.onNothing();
    awaited = undefined;
  });
  return {
    learn,
    fly(from, to, began, events) {
      // Where the picture was out of the page, no observer has told its size yet.
      across ||= canvas.getBoundingClientRect().width;
      if (broken || !across) throw new Error('no painter, or nothing to draw on');
      awaited = events;
      tones = { ...(from ? {} : tones), ...inksOf([from, to]) };
      const { width, height } = to.viewBox.baseVal;
      const scale = (across * dots()) / width;
      tell({
        move: ++latest,
        from: from ? learn(from) : undefined,
        to: learn(to),
        inks: tones,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        began,
        width: Math.round(width * scale),
        height: Math.round(height * scale),
        scale,
      });
    },
    clear() {
      awaited = undefined;
      tell({ clear: true });
    },
  };
}
