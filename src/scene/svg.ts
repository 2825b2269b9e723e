import { escapeUTF8 } from 'entities';
import { round } from './coordinate.ts';
import type { Label, Layer, Scene, Tone } from './scene.ts';

/** Tones of marks that are filled. All others are lines, or of a kind that must never look counted. */
const FILLED: readonly Tone[] = ['ground', 'apart', 'people', 'quiet', 'counted'];

function printLayer({ tone, enter, marks }: Layer): string {
  const from = enter ? ` data-enter="${enter.join(' ')}"` : '';
  // Where a page is read without its styles, a line is not a black shape. Any style wins over these attributes.
  const line = FILLED.includes(tone) ? '' : ' fill="none" stroke="gray"';
  const paths = marks.map(({ key, d, title }) => {
    const name = title ? `><title>${escapeUTF8(title)}</title></path>` : '/>';
    return `<path data-key="${escapeUTF8(key)}" d="${d}"${name}`;
  });
  return `<g class="${tone}"${line}${from}>${paths.join('')}</g>`;
}

function printLabel({ key, role, tone, x, y, anchor, lines }: Label): string {
  const at = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  const [first = '', ...rest] = lines.map(escapeUTF8);
  // The space between two lines takes its room where it moves neither: behind the first, or before the one that ends.
  const [behind, before] = anchor === 'end' ? ['', ' '] : [' ', ''];
  // A line's distance is in em, so that it follows the font's size on wider screens.
  const below = rest.map((text) => `${behind}<tspan x="${round(x)}" dy="1.15em">${before}${text}</tspan>`);
  return `<text class="${role} ${tone}" data-key="${escapeUTF8(key)}" x="${round(x)}" y="${round(y)}"${at}>${[first, ...below].join('')}</text>`;
}

/** The hatching of what was seen and not identified, as the element that drawings refer to; once per document. */
export const HATCH =
  '<pattern id="hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 1.5h3"/></pattern>';

/** What a scene shows, as SVG elements: its marks in layers, each with its tone as class, and its labels last, with none. */
export function printDrawing({ layers, labels }: Scene): string {
  const drawn = layers.filter((layer) => layer.marks.length > 0).map(printLayer);
  return `${drawn.join('')}<g>${labels.map(printLabel).join('')}</g>`;
}

/** The scene as an SVG element, named and described. */
export function printSvg(scene: Scene): string {
  return [
    `<svg data-chart="${scene.chart}" data-state="${scene.state}" viewBox="0 0 ${scene.width} ${scene.height}" role="img">`,
    `<title>${escapeUTF8(scene.title)}</title><desc>${escapeUTF8(scene.desc)}</desc>`,
    `${printDrawing(scene)}</svg>`,
  ].join('');
}
