/** One piece of a line of prose: plain words, or a reference to a record. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly strong: boolean; readonly at: number }
  | {
      readonly kind: 'reference';
      readonly id: string;
      readonly form: string;
      readonly strong: boolean;
      readonly at: number;
    };

/** The forms a placeholder may ask for, by kind of record; the first is what a bare `{id}` gives. */
export const FORMS = {
  observations: ['value', 'unit', 'date', 'day', 'month', 'public', 'wording', 'counter'],
  events: ['short', 'title', 'date', 'day', 'month'],
  quotes: ['words', 'speaker', 'role', 'date', 'day', 'month'],
  actors: ['name', 'short'],
  places: ['name'],
  sources: ['publisher', 'title', 'date', 'day', 'month'],
  claims: ['statement'],
  edition: ['date', 'day', 'compiled'],
} as const;

const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * Splits a line of prose into its pieces. `{id}` and `{id:form}` refer to a record,
 * `{edition:date}` to the edition itself; words between two asterisks are strong.
 * @returns the pieces in order; `at` is the piece's offset in the line, in UTF-16 units. An empty form means the default.
 */
export function parseProse(line: string): Piece[] {
  const pieces: Piece[] = [];
  let strong = false;
  const words = (from: number, to: number): void => {
    let start = from;
    for (let at = from; at <= to; at++) {
      if (at < to && line[at] !== '*') continue;
      if (at > start) pieces.push({ kind: 'words', text: line.slice(start, at), strong, at: start });
      if (at < to) strong = !strong;
      start = at + 1;
    }
  };
  let end = 0;
  for (const match of line.matchAll(PLACEHOLDER)) {
    words(end, match.index);
    const [id = '', form = ''] = (match[1] ?? '').split(':');
    pieces.push({ kind: 'reference', id, form, strong, at: match.index });
    end = match.index + match[0].length;
  }
  words(end, line.length);
  return pieces;
}
