import * as Plot from '@observablehq/plot';
import { PaperDocument, type PaperElement } from './paper-document.ts';

/** How wide every picture is drawn, in units that are pixels on the narrowest screens. */
export const WIDTH = 300;

/** What a picture is called, and what it shows, for those who do not see it. */
export interface DrawingWords {
  readonly title: string;
  readonly desc: string;
}

/**
 * Marks of Observable Plot as an SVG element that stands by itself: named, without styles of its own, without ids, in
 * the page's colours. A unit is a unit in both directions, from the top left.
 * @throws where Plot warns of something, or leaves a mark without a place
 */
export function draw(height: number, marks: Plot.Markish[], { title, desc }: DrawingWords): string {
  const paper = new PaperDocument();
  const svg = Plot.plot({
    // As much of a document as Plot uses; see there.
    document: paper as unknown as Document,
    width: WIDTH,
    height,
    margin: 0,
    className: 'plot',
    x: { domain: [0, WIDTH], range: [0, WIDTH], axis: null },
    y: { domain: [0, height], range: [0, height], axis: null },
    marks,
  }) as unknown as PaperElement;
  for (const element of [...svg.all()]) {
    if (element.tagName === 'style') element.parentNode?.removeChild(element);
    if (element.attributes.has('id')) throw new Error(`"${title}" holds an id, which is not unique on a page`);
    element.removeAttribute('aria-label');
    for (const [name, value] of element.attributes) element.setAttribute(name, rounded(value));
  }
  for (const name of ['width', 'height', 'font-family', 'font-size', 'fill', 'text-anchor']) svg.removeAttribute(name);
  svg.setAttribute('role', 'img');
  name(svg, paper, 'desc', desc);
  name(svg, paper, 'title', title);
  const text = svg.print();
  const wrong = /NaN|Infinity|undefined|\u26a0/.exec(text)?.[0];
  if (wrong) throw new Error(`"${title}" was drawn with a fault: it says ${wrong}`);
  return text;
}

/** Hundredths of a unit are finer than any screen. */
function rounded(value: string): string {
  return value.replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}

function name(svg: PaperElement, paper: PaperDocument, tag: 'title' | 'desc', text: string): void {
  const element = paper.createElement(tag);
  element.textContent = text;
  svg.insertBefore(element, svg.children.find((child) => typeof child !== 'string') ?? null);
}
