import type { StillLayer } from './plan.ts';

const known = new WeakMap<SVGSVGElement, StillLayer[]>();

/** The layers and marks of a printed still, back to front; a still never changes, so each is read once. */
export function readStill(still: SVGSVGElement): readonly StillLayer[] {
  const layers = known.get(still) ?? readLayers(still);
  known.set(still, layers);
  return layers;
}

function readLayers(still: SVGSVGElement): StillLayer[] {
  return [...still.querySelectorAll<SVGGElement>(':scope > g[class]')].map((layer) => {
    const [dx, dy] = (layer.dataset.enter ?? '').split(' ').map(Number);
    const marks = [...layer.querySelectorAll<SVGPathElement>('path[data-key]')].map((mark) => ({
      key: mark.dataset.key ?? '',
      d: mark.getAttribute('d') ?? '',
    }));
    const tone = layer.getAttribute('class') ?? '';
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

/** What is laid out in one frame: as much as a slow phone manages beside scrolling. */
const ROOM = 12;

/** How much of it a node takes: text is dear to lay out. */
const roomOf = ({ nodeName }: Node): number => (nodeName === 'text' ? 3 : 1);

/**
 * Makes `pinned` equal to a still as `putStill` does, some marks at a time, since all at once would be a task that the
 * reader feels. It lays out what it puts in, so that nothing of that is left for the frame in which it is to be seen.
 * @returns what does the next part, and says whether there is more to do
 */
export function putStillInParts(pinned: SVGSVGElement, still: SVGSVGElement): () => boolean {
  putNames(pinned, still);
  pinned.replaceChildren();
  const waiting = [...still.children].flatMap((child) => {
    const layer = child.localName === 'g';
    const copy = child.cloneNode(!layer);
    pinned.append(copy);
    return layer ? [...child.childNodes].map((node) => ({ node, copy })) : [];
  });
  return () => {
    let room = ROOM;
    for (let next = waiting[0]; next && room > 0; next = waiting[0]) {
      next.copy.appendChild(next.node.cloneNode(true));
      room -= roomOf(next.node);
      waiting.shift();
    }
    // What is not painted is laid out only when it is asked for.
    pinned.getBBox();
    return waiting.length > 0;
  };
}
