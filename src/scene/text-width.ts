/**
 * How wide text is, estimated without a browser, so that a layout is the same on every machine.
 * Widths are in em of a bold system sans, and generous: the widest in use (DejaVu, Verdana) must
 * fit. A wide-script character (Hangul, Han, kana) counts as a whole em.
 */
const NARROW = new Set("iljtfrI.,:;'’‘|!()[]·- ");
const WIDE = new Set('mwMW@%—–…');

function characterWidth(character: string): number {
  if (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(character)) return 1;
  if (NARROW.has(character)) return 0.38;
  if (WIDE.has(character)) return 0.98;
  return /[A-Z0-9]/.test(character) ? 0.75 : 0.63;
}

/** The width of a line of text at a font size, in the size's unit. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width * size;
}

/** Breaks text into lines no wider than `width` at a font size; a single word may be wider. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // A no-break space holds a number and its unit together.
  for (const word of text.split(/[ \n]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}
