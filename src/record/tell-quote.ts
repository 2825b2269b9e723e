import type { Quote } from './schema.ts';

/** A quote as readers of one language are told it. */
export interface ToldQuote {
  readonly words: string;
  /** A few of the words, for a graphic. */
  readonly excerpt: string;
  /** The language of `words`. */
  readonly language: string;
  /** Whether the words may stand in quotation marks. */
  readonly quotation: boolean;
  /** The same in the readers' language where the words are in another: our translation, no quotation. */
  readonly gloss: Readonly<{ words: string; excerpt: string }> | undefined;
}

/**
 * A quotation stays in the language in which it was seen, with its gloss beside it. Nobody spoke the words of a
 * paraphrase, so it is told in the readers' own language where the record has it.
 */
export function tellQuote({ words, excerpt, language, form, gloss }: Quote, readers: string): ToldQuote {
  const own = gloss?.[readers];
  const quotation = form === 'quotation';
  return own && !quotation
    ? { ...own, language: readers, quotation, gloss: undefined }
    : { words, excerpt, language, quotation, gloss: own };
}
