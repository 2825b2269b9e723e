import type { StillLayer } from './plan.ts';

/** The layers and marks of a printed still, back to front. */
export function readStill(still: SVGSVGElement): StillLayer[] {
  return [...still.querySelectorAll<SVGGElement>('g[data-tone]')].map((layer) => {
    const [dx, dy] = (layer.dataset.enter ?? '').split(' ').map(Number);
    const marks = [...layer.querySelectorAll<SVGPathElement>('path[data-key]')].map((mark) => ({
      key: mark.dataset.key ?? '',
      d: mark.getAttribute('d') ?? '',
    }));
    const tone = layer.dataset.tone ?? '';
    return dx !== undefined && dy !== undefined ? { tone, enter: [dx, dy], marks } : { tone, marks };
  });
}

/** Makes `pinned` equal to a still: its children as copies, its name, state and frame. Its own class stays. */
export function putStill(pinned: SVGSVGElement, still: SVGSVGElement): void {
  for (const name of ['viewBox', 'data-chart', 'data-state', 'role']) {
    const value = still.getAttribute(name);
    if (value === null) pinned.removeAttribute(name);
    else pinned.setAttribute(name, value);
  }
  pinned.replaceChildren(...[...still.childNodes].map((child) => child.cloneNode(true)));
}
