/**
 * Characters nobody sees and no text here needs: zero-width and bidirectional marks, fillers, soft hyphens,
 * control characters. From the Unicode categories Cf and Cc, less line breaks, which are named on their own.
 */
const HIDDEN =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/;

/** `U+200B` for a character. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first hidden character of a text: where it is, and the words for an editor; `undefined` where there is none. */
export function hiddenCharacter(text: string, retype: string): { at: number; message: string } | undefined {
  const found = HIDDEN.exec(text);
  if (!found) return undefined;
  if (found[0] === '\n' || found[0] === '\r')
    return { at: found.index, message: 'line break inside a text; write a space, or a new paragraph' };
  if (found[0] === '\t') return { at: found.index, message: 'tab inside a text; write a space' };
  const before = text.slice(0, found.index);
  const place = before ? `after "${[...before].slice(-16).join('')}"` : 'at the start';
  return { at: found.index, message: `hidden character ${codePoint(found[0])} ${place}; retype ${retype}` };
}
