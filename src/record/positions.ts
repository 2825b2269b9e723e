/** A place in a text; both count from 1, columns in UTF-16 units as editors' programs do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A function from offsets in the text to lines and columns. */
export function positionsOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/**
 * Where a character of a JSON string stands in the text that spells it.
 * @param start the offset of the opening quote
 * @param index the character's index in the decoded string
 */
export function offsetInString(text: string, start: number, index: number): number {
  let at = start + 1;
  for (let passed = 0; passed < index; passed++) {
    if (text[at] !== '\\') at += 1;
    else at += text[at + 1] === 'u' ? 6 : 2;
  }
  return at;
}
