import { escapeUTF8 } from 'entities';
import type { Scene } from './scene.ts';
import { HATCH, printDrawing } from './svg.ts';
import { wrapText } from './text-width.ts';

/** What stands around a picture that leaves the page. */
export interface SheetFrame {
  readonly language: string;
  /** Who is behind it, line by line: its sources, its edition, its licence. */
  readonly credit: readonly string[];
  /** Rules for the drawing and for the sheet’s own text, with nothing in them left to look up. */
  readonly style: string;
}

/** A block of text on a sheet, in its pixels: `size` and `leading` are those that the stylesheet gives the role. */
export interface SheetText {
  readonly role: 'headline' | 'sentence' | 'credit';
  readonly text: string;
  readonly size: number;
  readonly leading: number;
}

/** The width of a sheet, and of the picture on it, in CSS pixels; the picture has a margin of its own. */
export const SHEET = { width: 480, picture: 458 } as const;

const MARGIN = 20;
const COLUMN = SHEET.width - 2 * MARGIN;

const HEADLINE = { role: 'headline', size: 20, leading: 25 } as const;
const SENTENCE = { role: 'sentence', size: 14, leading: 20 } as const;
const CREDIT = { role: 'credit', size: 11, leading: 16 } as const;

/**
 * Sets text line by line.
 * @param top where the block begins
 * @returns its SVG, and where it ends
 */
export function setText(
  { role, text, size, leading }: SheetText,
  x: number,
  top: number,
  width: number,
): [string, number] {
  const lines = wrapText(text, size, width);
  const spans = lines.map((line, at) => `<tspan x="${x}" y="${top + at * leading + size}">${escapeUTF8(line)}</tspan>`);
  const svg = `<text class="${role}" style="font-size:${size}px">${spans.join(' ')}</text>`;
  return [lines.length > 0 ? svg : '', top + lines.length * leading];
}

/** The head of a document that holds a scene: named, described, styled, on its own paper. */
export function openSheet(scene: Scene, { language, style }: SheetFrame, width: number, height: number): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` lang="${language}" data-chart="${scene.chart}" data-state="${scene.state}" role="img">`,
    `<title>${escapeUTF8(scene.title)}</title><desc>${escapeUTF8(scene.desc)}</desc>`,
    `<style>${style}</style><defs>${HATCH}</defs><rect class="paper" width="${width}" height="${height}"/>`,
  ].join('');
}

/** The drawing of a scene at a place of a sheet, `width` wide; nothing of it outside its frame. */
export function placeDrawing(scene: Scene, x: number, y: number, width: number): string {
  const at = `translate(${x} ${y}) scale(${width / scene.width})`;
  const frame = `<clipPath id="frame"><rect width="${scene.width}" height="${scene.height}"/></clipPath>`;
  return `${frame}<g transform="${at}" clip-path="url(#frame)">${printDrawing(scene)}</g>`;
}

/**
 * The scene as an SVG document of its own, for files that leave the page: its name and what to see in it above, who is
 * behind it below. It needs no stylesheet, no font and no page around it.
 */
export function printSheet(scene: Scene, frame: SheetFrame): string {
  const { width, picture } = SHEET;
  const [headline, afterHeadline] = setText({ ...HEADLINE, text: scene.title }, MARGIN, MARGIN, COLUMN);
  const [sentence, afterSentence] = setText({ ...SENTENCE, text: scene.desc }, MARGIN, afterHeadline + 6, COLUMN);
  const top = afterSentence + 12;
  const credit: string[] = [];
  let below = top + (scene.height * picture) / scene.width + 14;
  for (const text of frame.credit) {
    const [svg, after] = setText({ ...CREDIT, text }, MARGIN, below, COLUMN);
    credit.push(svg);
    below = after;
  }
  return [
    openSheet(scene, frame, width, Math.ceil(below + MARGIN - 4)),
    headline,
    sentence,
    placeDrawing(scene, (width - picture) / 2, top, picture),
    ...credit,
    '</svg>',
  ].join('');
}
