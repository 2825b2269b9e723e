import { escapeUTF8 as safe } from 'entities';
import { say } from '../language/say.ts';
import { type Edition, find } from '../record/edition.ts';
import { type Span, bindProse, sourcesOf } from '../story/bind.ts';
import type { Citations } from '../story/citations.ts';
import { type StoryCorrection, correctionAt } from '../story/story-corrections.ts';

/** What printing words needs to know: whose record, in which language, with which source numbers. */
export interface Page {
  readonly edition: Edition;
  readonly language: string;
  readonly citations: Citations;
  /** Whether its pictures are offered to other people’s pages: not where the page must not change. */
  readonly offered?: boolean;
  /** The corrections whose entries stand on the page, where it has any. */
  readonly corrections?: readonly StoryCorrection[];
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${safe(value)}"`;
}

/** Where a run stands: the id of the edition it is from, the language around it, and where its sources’ entries are. */
export interface Place {
  readonly edition: string;
  readonly language: string;
  readonly toSource: (id: string) => string;
}

/** A run of words as HTML, bound to its record. */
export function spanMarkup(span: Span, { edition, language, toSource }: Place): string {
  const { quotes, gloss } = say(language).vocabulary;
  const [open, close] = quotes;
  const text = safe(span.text);
  const id = attribute('data-id', span.id);
  const lang = attribute('lang', span.language === language ? undefined : span.language);
  switch (span.as) {
    case 'words':
      return lang ? `<span${lang}>${text}</span>` : text;
    case 'data':
      return `<data${attribute('value', span.value)}${id}${attribute('data-edition', edition)}>${text}</data>`;
    case 'time':
      return `<time${attribute('datetime', span.value)}${id}>${text}</time>`;
    case 'name':
      return `<span${id}>${text}</span>`;
    case 'quotation':
      return `<q${lang}${id}>${open}${text}${close}</q>${span.gloss === undefined ? '' : safe(gloss.inline(span.gloss))}`;
    case 'source':
      return `<a href="${toSource(span.id ?? '')}"${lang}>${text}</a>`;
  }
}

/**
 * A line of prose as HTML, written without white space of its own, so that a full stop stays
 * at its number: `<data>`, `<time>` and `<q>` carry the record's id.
 */
export function proseMarkup(line: string, page: Page): string {
  const place: Place = { edition: page.edition.id, language: page.language, toSource: (id) => `#source-${id}` };
  const marked = new Set<string>();
  return bindProse(line, page.edition, page.language)
    .map((span) => {
      const markup = spanMarkup(span, place);
      const correction = correctionAt(page.corrections ?? [], span);
      if (!correction || marked.has(correction.id)) return span.strong ? `<strong>${markup}</strong>` : markup;
      marked.add(correction.id);
      return `${span.strong ? `<strong>${markup}</strong>` : markup}${correctionMark(correction, page.language)}`;
    })
    .join('');
}

/** The mark at what was corrected or withdrawn: it leads to the entry on the page, and says what stood there. */
export function correctionMark({ id, was }: StoryCorrection, language: string): string {
  const words = say(language).vocabulary.corrections;
  const said = was === undefined ? '' : attribute('aria-label', words.was(was)) + attribute('title', words.was(was));
  return `<a class="fix" href="#correction-${id}"${said}>${was === undefined ? words.withdrawnMark : words.mark}</a>`;
}

/** A numbered mark that leads to a source's entry on the page; `more` is printed into its tag. */
function markOf(id: string, { citations }: Page, more = ''): string {
  return `<a data-source="${id}" href="#source-${id}"${more}>${citations.numberOf(id)}</a>`;
}

const marked = (marks: readonly string[]): string =>
  marks.length > 0 ? `<span class="marks">${marks.join(' ')}</span>` : '';

/** Numbered marks that lead to the sources' entries on the page, each named by its number and publisher. */
export function sourceMarks(sources: readonly string[], page: Page): string {
  const voice = say(page.language);
  const names = [...new Set(sources)].map((id) => {
    const publisher = voice.publisher(find(page.edition, 'sources', id));
    const name = `${page.citations.numberOf(id)}. ${voice.vocabulary.ui.source(publisher)}`;
    return markOf(id, page, attribute('aria-label', name));
  });
  return marked(names);
}

/** The same under a heading that says what they are, as in a table: by their numbers alone. */
export function sourceNumbers(sources: readonly string[], page: Page): string {
  return marked([...new Set(sources)].map((id) => markOf(id, page)));
}

/** The sources by their publishers, each leading to its entry, where a list of them has no numbers. */
export function namedSources(sources: readonly string[], { edition, language }: Page): string {
  const voice = say(language);
  return [...new Set(sources)]
    .map((id) => [id, voice.publisher(find(edition, 'sources', id))] as const)
    .map(([id, publisher]) => `<a data-source="${id}" href="#source-${id}">${safe(publisher)}</a>`)
    .join(', ');
}

/** A paragraph's HTML: its line, then the marks of the sources that its values and words rest on. */
export function citedMarkup(line: string, page: Page): string {
  return proseMarkup(line, page) + sourceMarks(sourcesOf([line], page.edition, page.language), page);
}
