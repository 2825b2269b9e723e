import { wrapText } from '../scene/text-width.ts';
import { WIDTH } from './draw.ts';

/** The size of a picture's text, in its units. */
export const SIZE = 11;
const LINE = 14;

/** A line of text and where it stands. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * Words broken into lines that fit beside `left`, the first at `top`.
 * @returns the lines, and where what follows them begins
 */
export function placeWords(words: string, left: number, top: number): { lines: PlacedText[]; bottom: number } {
  const lines = wrapText(words, SIZE, WIDTH - left).map((text, at) => ({
    x: left,
    y: top + LINE / 2 + at * LINE,
    text,
  }));
  return { lines, bottom: top + lines.length * LINE };
}
