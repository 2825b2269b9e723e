import type { Flight, Order } from './flight.ts';
import painterAddress from './painter.ts?worker&url';

declare global {
  /** Not in the types of TypeScript yet; Firefox and Safari had none of it for long. */
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL: () => string }): { createScriptURL(url: string): string };
    };
  }
}

/** More dots than this to a CSS pixel cost time and are not seen while things move. */
const MOST_DOTS = 2;

/** A canvas over a picture, on which another thread draws moves while the picture itself is out of sight. */
export interface Overlay {
  /**
   * Draws a move, as large as the picture is now.
   * @param began when the move began, by `Date.now`
   * @param onSight called once its first moment stands over the picture, which is then out of sight
   */
  fly(flight: Flight, began: number, onSight: () => void): void;
  /** Gives the picture its place back. */
  close(): void;
}

/**
 * Lays a canvas over a picture; nobody is told of it, since all that it shows is on its way into the picture.
 * @throws where the browser cannot draw on another thread
 */
export function overlayOf(picture: SVGSVGElement): Overlay {
  const canvas = document.createElement('canvas');
  const offscreen = canvas.transferControlToOffscreen();
  const policy = window.trustedTypes?.createPolicy('painter', { createScriptURL: () => painterAddress });
  const painter = new Worker(policy?.createScriptURL('') ?? painterAddress, { type: 'module' });
  const tell = (order: Order, ...moved: Transferable[]): void => painter.postMessage(order, moved);
  canvas.ariaHidden = 'true';
  picture.after(canvas);
  tell({ canvas: offscreen }, offscreen);
  // Asked for in the middle of a move, the size would make the browser lay out the page at once.
  let across = picture.getBoundingClientRect().width;
  new ResizeObserver(([entry]) => (across = entry?.contentRect.width ?? across)).observe(picture);
  let latest = 0;
  let begin: (() => void) | undefined;
  painter.addEventListener('message', ({ data }) => {
    if (data !== latest || !begin) return;
    picture.style.visibility = 'hidden';
    begin();
    begin = undefined;
  });
  return {
    fly(flight, began, onSight) {
      begin = onSight;
      const { width, height } = picture.viewBox.baseVal;
      const scale = (across * Math.min(devicePixelRatio, MOST_DOTS)) / width;
      const size = { width: Math.round(width * scale), height: Math.round(height * scale), scale };
      tell({ flight, began, move: ++latest, ...size });
    },
    close() {
      begin = undefined;
      picture.removeAttribute('style');
      tell({ clear: true });
    },
  };
}
