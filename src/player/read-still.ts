import type { Flight } from './flight.ts';
import type { StillLayer } from './plan.ts';

const known = new WeakMap<SVGSVGElement, StillLayer[]>();

/** The layers and marks of a printed still, back to front; a still never changes, so each is read once. */
export function readStill(still: SVGSVGElement): readonly StillLayer[] {
  const layers = known.get(still) ?? readLayers(still);
  known.set(still, layers);
  return layers;
}

function readLayers(still: SVGSVGElement): StillLayer[] {
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

/** Gives `pinned` the name, state and frame of a still. */
function putNames(pinned: SVGSVGElement, still: SVGSVGElement): void {
  for (const name of ['viewBox', 'data-chart', 'data-state', 'role']) {
    const value = still.getAttribute(name);
    if (value === null) pinned.removeAttribute(name);
    else pinned.setAttribute(name, value);
  }
}

/** Makes `pinned` equal to a still at once: its children as copies, its name, state and frame. Its own class stays. */
export function putStill(pinned: SVGSVGElement, still: SVGSVGElement): void {
  putNames(pinned, still);
  pinned.replaceChildren(...[...still.childNodes].map((child) => child.cloneNode(true)));
}

/** So many marks are put into a picture in one frame: more of them make a frame that a slow phone is late with. */
const MARKS_A_FRAME = 16;

/**
 * Makes `pinned`, where a flight to a still has just arrived and looks like it, equal to that still, some marks at a
 * time: all at once would be a task that the reader feels.
 * @returns what does the next part, and says whether there is more to do.
 */
export function putStillInParts(
  pinned: SVGSVGElement,
  still: SVGSVGElement,
  { arriving, labels }: Flight,
): () => boolean {
  const layers = [...still.querySelectorAll(':scope > g[data-tone]')].map((layer, index) => ({
    flying: arriving[index],
    copy: layer.cloneNode(false) as Element,
    marks: [...layer.childNodes],
  }));
  const own = layers.length;
  const fill = (): boolean => {
    let room = MARKS_A_FRAME;
    for (let layer = layers[0]; layer && room > 0; layer = layers[0]) {
      const { flying, copy, marks } = layer;
      if (!copy.isConnected) flying?.after(copy);
      const next = marks.splice(0, room);
      copy.append(...next.map((mark) => mark.cloneNode(true)));
      room -= next.length;
      if (marks.length > 0) break;
      flying?.remove();
      layers.shift();
    }
    return layers.length > 0;
  };
  return () => {
    if (fill()) return true;
    const names = pinned.querySelectorAll(':scope > title, :scope > desc').length;
    // What left stands invisible between the names and the layers.
    for (const node of [...pinned.children].slice(names, pinned.children.length - own - (labels ? 1 : 0)))
      node.remove();
    labels?.removeAttribute('opacity');
    putNames(pinned, still);
    return false;
  };
}
