/**
 * How wide text is, estimated without a browser, so that a layout is the same on every machine.
 * Widths are in em of a bold system sans, and generous: the widest in use (DejaVu, Verdana) must
 * fit. A wide-script character (Hangul, Han, kana) counts as a whole em.
 */
const NARROW = new Set("iljtfrI.,:;'’‘|!()[]·- \u00a0");
const WIDE = new Set('mwMW@%—–…');

const widths = new Map<string, number>();

function measure(character: string): number {
  if (/[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/u.test(character)) return 1;
  if (NARROW.has(character)) return 0.38;
  if (WIDE.has(character)) return 0.98;
  return /[A-Z0-9]/.test(character) ? 0.75 : 0.63;
}

/** The width in em of some text that follows on `before` em of the same line. */
function widthAfter(before: number, text: string): number {
  let width = before;
  for (const character of text) {
    let own = widths.get(character);
    if (own === undefined) widths.set(character, (own = measure(character)));
    width += own;
  }
  return width;
}

/** The width of a line of text at a font size, in the size's unit. */
export function textWidth(text: string, size: number): number {
  return widthAfter(0, text) * size;
}

/** Breaks text into lines no wider than `width` at a font size; a single word may be wider. */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  // A no-break space holds a number and its unit together.
  for (const word of text.split(/[ \n]+/)) {
    const longer = widthAfter(line ? widthAfter(used, ' ') : 0, word);
    if (line && longer * size > width) {
      lines.push(line);
      line = word;
      used = widthAfter(0, word);
    } else {
      line = line ? `${line} ${word}` : word;
      used = longer;
    }
  }
  return line ? [...lines, line] : lines;
}

/** Breaks text into no more lines than `width` asks for, of about one length, so that no word is left alone. */
export function balanceText(text: string, size: number, width: number): string[] {
  let lines = wrapText(text, size, width);
  if (lines.length < 2) return lines;
  let [narrow, wide] = [width / 2, width];
  while (wide - narrow > size / 2) {
    const middle = (narrow + wide) / 2;
    const tried = wrapText(text, size, middle);
    if (tried.length > lines.length) narrow = middle;
    else [lines, wide] = [tried, middle];
  }
  return lines;
}
