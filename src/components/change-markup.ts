import type { ChangeSpan } from '../story/change-spans.ts';
import { spanMarkup } from './prose-markup.ts';

/** Runs of a sentence about two editions as HTML: each value says which edition it is from. */
export function changeMarkup(spans: readonly ChangeSpan[], language: string, toSource: (id: string) => string): string {
  return spans.map((span) => spanMarkup(span, { edition: span.edition, language, toSource })).join('');
}
