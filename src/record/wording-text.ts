import { codePoint, hiddenCharacter } from './hidden-characters.ts';

/** A sentence, and the character of the text that it is about. */
export interface TextSentence {
  readonly message: string;
  readonly within?: number;
}

/** What is wrong with a text that is not an id: small Latin letters, digits and single hyphens. */
export function idSentence(field: string, given: string): TextSentence {
  if (given === '') return { message: `${field} is empty; write an id such as "c1"` };
  const hidden = hiddenCharacter(given, 'the id');
  if (hidden) return { message: hidden.message, within: hidden.at };
  const foreign = /[^\u0000-\u007F]/u.exec(given);
  // A word that is wholly in another alphabet is no slip of the eye.
  if (foreign && (/[a-z]/i.test(given) || /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(foreign[0]))) {
    const message = `"${foreign[0]}" (${codePoint(foreign[0])}) in "${given}" is not one of a-z, though it may look so; retype the id`;
    return { message, within: foreign.index };
  }
  const better = given
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const instead = better ? `; write "${better}"` : '';
  return { message: `${field} "${given}" may hold only small letters, digits and single hyphens${instead}` };
}

/** What is wrong with a link that a reader could not open safely. */
export function linkSentence(given: unknown): string {
  const text = String(given);
  const starts =
    /^\s*[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].trim() ?? (URL.canParse(text) ? new URL(text).protocol : undefined);
  if (starts && /^https?:$/i.test(starts)) return `"${text}" is not a whole address; paste it again from the browser`;
  return `links must start with https://; this starts with ${starts ?? `"${text.slice(0, 12)}"`}`;
}

/** What to type for a number that was given as text. */
export function numberSentence(field: string, given: string): string {
  const typed = given.trim();
  if (/^-?\d+(\.\d+)?$/.test(typed)) return `${field} must be a number: remove the quotes around ${typed}`;
  const grouped = /^-?\d{1,3}([,\u0020\u00A0\u202F]\d{3})+$/.test(typed) ? typed.replace(/[^\d-]/g, '') : undefined;
  if (grouped) return `${field} must be a number: write ${grouped}, without quotes`;
  if (/^-?\d+,\d+$/.test(typed)) return `${field} must be a number: write ${typed.replace(',', '.')}, without quotes`;
  return `${field} must be a number: write digits instead of "${given}"`;
}
