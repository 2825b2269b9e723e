import { drawTrack, opacityAt } from './frame.ts';
import type { Plan, PlannedLayer } from './plan.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The moment from which the labels of the picture to come are seen, of 1. */
const LABELS_FROM = 0.6;

/** So many of them are laid out in one frame. */
const LABELS_A_FRAME = 5;

/** A move under way, as elements: one path per track, in groups that look like the still's layers; empty until drawn. */
export interface Flight {
  readonly nodes: readonly Node[];
  /** Those among them that stand for the layers of the still to come, in its order. */
  readonly arriving: readonly Element[];
  /** The group of labels among them: once it holds any, they are those of the picture to come. */
  readonly labels: Element | undefined;
  /** Draws a moment, 0 to 1, with easing already applied. */
  draw(t: number): void;
}

/** Sets how visible an element is, in tenths: each change of it makes the browser style and layer the picture anew. */
function fade(element: Element, opacity: (t: number) => number): (t: number) => void {
  let set: string | undefined;
  return (t) => {
    const value = opacity(t).toFixed(1);
    if (value !== set) element.setAttribute('opacity', value);
    set = value;
  };
}

/** The elements of a move; `labels` are those of the picture to come, and fade in as it arrives. */
export function prepareFlight({ leaving, arriving }: Plan, labels: Element | null): Flight {
  const moments: ((t: number) => void)[] = [];
  const layerOf = ({ tone, tracks }: PlannedLayer): SVGGElement => {
    const layer = document.createElementNS(SVG, 'g');
    layer.setAttribute('class', tone);
    layer.dataset.tone = tone;
    for (const track of tracks) {
      const path = document.createElementNS(SVG, 'path');
      // Marks that pass over each other would cut holes into one another under the even-odd rule.
      path.style.fillRule = 'nonzero';
      const draw = drawTrack(track);
      if (track.moves) moments.push((t) => path.setAttribute('d', draw(t)));
      else path.setAttribute('d', draw(0));
      if (Math.min(...track.opacity) < 1) moments.push(fade(path, (t) => opacityAt(track, t)));
      layer.append(path);
    }
    return layer;
  };
  const gone = leaving.map(layerOf);
  const layers = arriving.map(layerOf);
  const coming = labels?.cloneNode(false) as Element | undefined;
  if (labels && coming) {
    // Laying out text is dear, so the labels come a few in a frame, from when they begin to be seen.
    const waiting = [...labels.childNodes];
    moments.push((t) => {
      if (t < LABELS_FROM) return;
      const next = waiting.splice(0, t < 1 ? LABELS_A_FRAME : waiting.length);
      coming.append(...next.map((label) => label.cloneNode(true)));
    });
    moments.push(fade(coming, (t) => Math.max(0, (t - LABELS_FROM) / (1 - LABELS_FROM))));
  }
  const draw = (t: number): void => moments.forEach((moment) => moment(t));
  return { nodes: [...gone, ...layers, ...(coming ? [coming] : [])], arriving: layers, labels: coming, draw };
}
