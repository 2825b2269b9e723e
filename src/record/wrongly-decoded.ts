/** What Windows-1252 shows for the bytes 80 to 9F; the gaps are bytes that it passes on as they are. */
const SHOWN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function byteOf(character: string): number {
  const at = SHOWN.indexOf(character);
  return at >= 0 ? 0x80 + at : character.charCodeAt(0);
}

/**
 * The first run of characters that is UTF-8 read as Windows-1252 (`â€œ` for `“`): where, and the words for an editor.
 * Such a run, turned back into bytes, is well-formed UTF-8; real words of any language almost never are.
 */
export function wronglyDecoded(text: string): { at: number; message: string } | undefined {
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) return { at: lost, message: '"\uFFFD" stands for a character that was lost; paste it again' };
  for (const run of text.matchAll(new RegExp(`[\\u0080-\\u00FF${SHOWN}]{2,}`, 'g'))) {
    for (let start = 0; start < run[0].length - 1; start++) {
      const sequence = firstSequence([...run[0]].slice(start).map(byteOf));
      if (!sequence) continue;
      const shown = run[0].slice(start, start + sequence.length);
      const meant = new TextDecoder().decode(Uint8Array.from(sequence));
      return { at: run.index + start, message: `"${shown}" is a wrongly decoded ${meant}; paste it again` };
    }
  }
  return undefined;
}

/** The bytes of the UTF-8 sequence that the list begins with, if it begins with one. */
function firstSequence(bytes: readonly number[]): number[] | undefined {
  const lead = bytes[0] ?? 0;
  const length = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (length === 0 || lead >= 0xf5 || bytes.length < length) return undefined;
  const sequence = bytes.slice(0, length);
  return sequence.slice(1).every((byte) => byte >= 0x80 && byte < 0xc0) ? sequence : undefined;
}
