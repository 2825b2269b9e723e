import { valueAt } from './schema-at.ts';
import type { Sentence } from './wording.ts';

const QUOTE = ['speaker', 'said', 'sources'];

function absent(raw: unknown, field: string): boolean {
  const given = valueAt(raw, [field]);
  return given === undefined || given === null || given === '' || (Array.isArray(given) && given.length === 0);
}

/**
 * Puts one sentence about what a record cannot do without in the place of several about its fields.
 * @param kind the name of the record's file
 */
export function neededSentences(kind: string, raw: unknown, sentences: readonly Sentence[]): Sentence[] {
  if (kind === 'quotes' && sentences.every(({ message }) => !message.startsWith('unknown field'))) {
    const lacking = QUOTE.filter((field) => absent(raw, field));
    const others = sentences.filter(
      ({ path, message }) => !lacking.some((field) => path[0] === field || message.startsWith(`"${field}" is missing`)),
    );
    if (lacking.length === 0) return [...sentences];
    return [{ path: [], part: 'first', message: 'this quote needs who said it, when, and a source' }, ...others];
  }
  if (kind === 'sources') {
    return sentences.map((sentence) =>
      sentence.message.startsWith('"archive" is missing')
        ? { ...sentence, message: archiveSentence(idOf(raw)) }
        : sentence,
    );
  }
  return [...sentences];
}

function idOf(raw: unknown): string {
  const id = valueAt(raw, ['id']);
  return typeof id === 'string' ? id : 'this source';
}

/** What to say where a source names no archive copy and no reason. */
export function archiveSentence(id: string): string {
  return `"${id}" has no archive; save the page and paste its address and the date, or write null and why`;
}
