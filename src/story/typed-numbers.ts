import { numberWords } from './number-words.ts';
import type { Piece } from './prose.ts';

/** A number typed by hand: where in the line, how it stands there, and its value. */
export interface TypedNumber {
  readonly at: number;
  readonly words: string;
  readonly value: number;
}

const DIGITS = /[\p{L}]*\p{Nd}(?:[\p{L}\p{Nd}]|[.,](?=\p{Nd}))*/gu;

/**
 * The numbers that stand in plain words of a line, less the literals an editor has listed.
 * @param language numbers spelt out are known in English only
 */
export function typedNumbers(pieces: readonly Piece[], literals: readonly string[], language: string): TypedNumber[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'reference') return [];
    const text = blank(piece.text, literals);
    const digits = [...text.matchAll(DIGITS)].map((match) => ({
      at: match.index,
      words: match[0],
      value: Number(match[0].replace(/,(?=\d{3}\b)/g, '')),
    }));
    const found = [...digits, ...(language === 'en' ? numberWords(text) : [])].sort((a, b) => a.at - b.at);
    return found.map((number) => ({ ...number, at: piece.at + number.at }));
  });
}

/** The text with every literal blanked out where it stands as a word of its own. */
function blank(text: string, literals: readonly string[]): string {
  return [...literals]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, literal) => {
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{Nd}])${literal.replace(/[^\p{L}\p{Nd}\s]/gu, '\\$&')}(?![\\p{L}\\p{Nd}])`,
        'gu',
      );
      return rest.replace(pattern, (found) => ' '.repeat(found.length));
    }, text);
}
