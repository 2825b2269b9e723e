import type { z } from 'zod';
import type { Part, Path } from './located-json.ts';
import { nearest, probably } from './nearest.ts';
import { fieldsAt, schemaAt, valueAt } from './schema-at.ts';
import { dateSentence, instantSentence } from './wording-date.ts';
import { idSentence, linkSentence, numberSentence, type TextSentence } from './wording-text.ts';

type Issue = z.core.$ZodIssue;

/** A zod issue in an editor's words, and the spot it is about. */
export interface Sentence extends TextSentence {
  readonly path: Path;
  readonly part: Part;
}

/** The longest list of words that fits a line. */
const LIST = 64;

/** `a, b, c`: all words where they fit in a line, else those nearest to what was typed. */
function listed(words: readonly string[], typed: string): string {
  const all = words.join(', ');
  return all.length <= LIST || words.length < 6
    ? all
    : `${nearest(typed, words, 4).join(', ')}, … (all ${words.length}: docs/editors.md)`;
}

/**
 * Says what zod found, one sentence per mistake: a misspelt field is not also a missing one.
 * @param raw the value that was checked
 */
export function sentencesOf(issues: readonly Issue[], schema: z.ZodType, raw: unknown): Sentence[] {
  const meant = new Set<string>();
  const sentences = issues.flatMap((issue): Sentence[] => {
    if (issue.code !== 'unrecognized_keys') return [];
    return issue.keys.map((key) => {
      const path: Path = [...(issue.path as Path), key];
      const known = fieldsAt(schema, issue.path as Path);
      const free = known.filter((field) => valueAt(raw, [...(issue.path as Path), field]) === undefined);
      const guess = probably(key, free) ?? probably(key, known);
      if (guess) meant.add(JSON.stringify([...issue.path, guess]));
      const advice = guess ? `did you mean "${guess}"?` : `known here: ${listed(known, key)}`;
      return { path, part: 'key', message: `unknown field "${key}"; ${advice}` };
    });
  });
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys' || meant.has(JSON.stringify(issue.path))) continue;
    sentences.push(sentenceOf(issue, schema, raw));
  }
  return sentences;
}

function sentenceOf(issue: Issue, schema: z.ZodType, raw: unknown): Sentence {
  const path = issue.path as Path;
  const given = valueAt(raw, path);
  const field = path.findLast((key) => typeof key === 'string') ?? 'this';
  if (issue.code === 'invalid_key') return keySentence(issue, path);
  if (given === undefined) {
    const orNull = schemaAt(schema, path)?.safeParse(null).success ? ', or null if there is none' : '';
    return { path: path.slice(0, -1), part: 'first', message: `"${field}" is missing here; add it${orNull}` };
  }
  return { path, part: 'value', ...valueSentence(issue, field, given) };
}

function keySentence(issue: Issue & { code: 'invalid_key' }, path: Path): Sentence {
  const key = String(path.at(-1));
  const inner = issue.issues[0];
  if (inner?.message === 'language') {
    return { path, part: 'key', message: `"${key}" is not a language id; use two small letters, such as "en"` };
  }
  return { path, part: 'key', message: idSentence('name', key).message };
}

function valueSentence(issue: Issue, field: string, given: unknown): TextSentence {
  switch (issue.code) {
    case 'invalid_type':
      return { message: typeSentence(issue.expected, field, given) };
    case 'invalid_value': {
      const words = issue.values.map(String);
      if (words.length === 1) return { message: `${field} must be ${words[0]}` };
      return { message: `${field} ${quoted(given)} is not known; use one of: ${listed(words, String(given))}` };
    }
    case 'invalid_format':
      if (issue.format === 'date') return { message: dateSentence(field, String(given)) };
      if (issue.message === 'language')
        return { message: `${field} ${quoted(given)} is not a language id; use two small letters, such as "en"` };
      if (issue.message === 'instant') return { message: instantSentence(field, String(given)) };
      if (issue.message === 'hash')
        return { message: `${field} is not a hash of 64 digits and letters; undo, or run npm run edition` };
      return idSentence(field, String(given));
    case 'custom':
      if (issue.message === 'instant') return { message: instantSentence(field, String(given)) };
      return { message: linkSentence(given) };
    case 'too_small':
    case 'too_big':
      return { message: sizeSentence(issue, field, given) };
    case 'invalid_union':
      return { message: `${field} must be a number, a text, true, false or null` };
    default:
      return { message: `${field} ${quoted(given)} cannot be read` };
  }
}

function sizeSentence(issue: Issue & { code: 'too_small' | 'too_big' }, field: string, given: unknown): string {
  if (issue.origin === 'string') return `${field} is empty; write the text, or undo`;
  if (issue.origin === 'array') {
    const least = issue.code === 'too_small' ? Number(issue.minimum) : 1;
    return least > 1 ? `${field} needs at least ${least} entries` : `${field} is empty; name at least one`;
  }
  if (issue.code === 'too_small') return `${field} ${quoted(given)} is too small; it cannot be below ${issue.minimum}`;
  return `${field} ${quoted(given)} is too large; it cannot be above ${issue.maximum}`;
}

function typeSentence(expected: string, field: string, given: unknown): string {
  if (given === null) return `${field} cannot be null; write it`;
  if (expected === 'number' && typeof given === 'string') return numberSentence(field, given);
  switch (expected) {
    case 'number':
      return `${field} must be a number, not ${quoted(given)}`;
    case 'string':
      if (typeof given === 'object') return `${field} must be text, not ${quoted(given)}`;
      return `${field} must be text: put quotes around ${quoted(given)}`;
    case 'boolean':
      return `${field} must be true or false, without quotes`;
    case 'array':
      return `${field} must be a list: ${typeof given === 'string' ? `write ["${given}"]` : 'put it between [ and ]'}`;
    case 'record':
      return `${field} needs its words by language: {"en": …}`;
    default:
      return `${field} must be an object {…}, not ${quoted(given)}`;
  }
}

function quoted(given: unknown): string {
  if (Array.isArray(given)) return 'a list';
  return typeof given === 'object' && given !== null ? 'an object' : JSON.stringify(given);
}
