import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';
import type { Edition } from '../record/edition.ts';
import { type Span, bindProse, sourcesOf } from '../story/bind.ts';
import type { Citations } from '../story/citations.ts';

/** What printing words needs to know: whose record, in which language, with which source numbers. */
export interface Page {
  readonly edition: Edition;
  readonly language: string;
  readonly citations: Citations;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${safe(value)}"`;
}

function spanMarkup(span: Span, { edition, language }: Page): string {
  const [open, close] = say(language).vocabulary.quotes;
  const text = safe(span.text);
  const id = attribute('data-id', span.id);
  const lang = attribute('lang', span.language === language ? undefined : span.language);
  switch (span.as) {
    case 'words':
      return lang ? `<span${lang}>${text}</span>` : text;
    case 'data':
      return `<data${attribute('value', span.value)}${id}${attribute('data-edition', edition.id)}>${text}</data>`;
    case 'time':
      return `<time${attribute('datetime', span.value)}${id}>${text}</time>`;
    case 'name':
      return `<span${id}>${text}</span>`;
    case 'quotation':
      return `<q${lang}${id}>${open}${text}${close}</q>`;
    case 'source':
      return `<a href="#source-${span.id}"${lang}>${text}</a>`;
  }
}

/**
 * A line of prose as HTML, written without white space of its own, so that a full stop stays
 * at its number: `<data>`, `<time>` and `<q>` carry the record's id.
 */
export function proseMarkup(line: string, page: Page): string {
  return bindProse(line, page.edition, page.language)
    .map((span) => (span.strong ? `<strong>${spanMarkup(span, page)}</strong>` : spanMarkup(span, page)))
    .join('');
}

/** Numbered marks that lead to the sources' entries on the page. */
export function sourceMarks(sources: readonly string[], { edition, language, citations }: Page): string {
  const { ui } = say(language).vocabulary;
  const marks = [...new Set(sources)].map((id) => {
    const publisher = edition.sources.find((source) => source.id === id)?.publisher ?? id;
    return `<a data-source="${id}" href="#source-${id}" aria-label="${safe(ui.source(publisher))}">${citations.numberOf(id)}</a>`;
  });
  return marks.length > 0 ? `<span class="marks">${marks.join(' ')}</span>` : '';
}

/** A paragraph's HTML: its line, then the marks of the sources that its values and words rest on. */
export function citedMarkup(line: string, page: Page): string {
  return proseMarkup(line, page) + sourceMarks(sourcesOf([line], page.edition, page.language), page);
}
