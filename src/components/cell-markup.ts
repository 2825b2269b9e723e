import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';

/** A cell of a table: its text, and the record it came from. */
export interface PrintedCell {
  readonly kind: 'words' | 'data' | 'time' | 'sources';
  readonly text: string;
  readonly id?: string;
  readonly value?: string;
  readonly sources?: readonly string[];
  readonly language?: string;
  /** What words in another language say: a translation of ours. */
  readonly gloss?: string;
}

/** The bare value of a record, with its words. */
export function dataMarkup(id: string, value: string, text: string, edition: string): string {
  return `<data value="${safe(value)}" data-id="${id}" data-edition="${edition}">${safe(text)}</data>`;
}

/** A date of a record, with its words. */
export function timeMarkup(id: string, date: string, text: string): string {
  return `<time datetime="${date}" data-id="${id}">${safe(text)}</time>`;
}

/**
 * A cell as HTML.
 * @param page the edition and the language of the page it stands on
 * @param marks how the page leads to sources
 */
export function cellMarkup(
  cell: PrintedCell,
  page: { readonly edition: { readonly id: string }; readonly language: string },
  marks: (sources: readonly string[]) => string,
): string {
  const { kind, id = '', value = '', text, language, sources = [], gloss } = cell;
  if (kind === 'sources') return marks(sources);
  if (kind === 'data') return dataMarkup(id, value, text, page.edition.id);
  if (kind === 'time') return timeMarkup(id, value, text);
  const said = language && language !== page.language ? `<span lang="${language}">${safe(text)}</span>` : safe(text);
  return gloss === undefined ? said : `${said}<br>${safe(say(page.language).vocabulary.gloss.below(gloss))}`;
}
