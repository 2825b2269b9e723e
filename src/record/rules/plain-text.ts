import type { Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import { codePoint, hiddenCharacter } from '../hidden-characters.ts';
import { faultIn, type LocatedFile } from '../located-file.ts';
import type { Path } from '../located-json.ts';
import { wronglyDecoded } from '../wrongly-decoded.ts';

const TAG = /<[a-z!/]|\]\((?:https?|mailto):/i;
const ENTITY = /&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,5});/i;
const ADDRESS = /^https?:/;

/** Every text is plain: no markup, no hidden or wrongly decoded characters, no space around it. */
export const plainText: Rule = (draft) => draft.files.flatMap(plainFile);

/** The faults of a file's texts, each told once. */
export function plainFile(file: LocatedFile): Fault[] {
  return walk(file, file.json.value, []);
}

function walk(file: LocatedFile, value: unknown, path: Path): Fault[] {
  if (typeof value === 'string') {
    if (file.faulty.has(JSON.stringify(path))) return [];
    const found = sentence(value);
    return found ? [faultIn(file, path, found.message, { within: found.at })] : [];
  }
  if (Array.isArray(value)) return value.flatMap((entry, at) => walk(file, entry, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => walk(file, entry, [...path, key]));
}

/** The first thing wrong with a text. */
function sentence(text: string): { at: number; message: string } | undefined {
  const decoded = wronglyDecoded(text);
  if (decoded) return decoded;
  const half = /\p{Surrogate}/u.exec(text);
  if (half) return { at: half.index, message: `half a character (${codePoint(half[0])}); retype it` };
  const hidden = hiddenCharacter(text, 'it');
  if (hidden) return hidden;
  if (/^\s/.test(text)) return { at: 0, message: 'space at the start of a text; delete it' };
  if (/\s$/.test(text)) return { at: text.trimEnd().length, message: 'space at the end of a text; delete it' };
  const tag = TAG.exec(text);
  if (tag) return { at: tag.index, message: 'plain text only; for a link use "source", for italics use *stars*' };
  const entity = ADDRESS.test(text) ? null : ENTITY.exec(text);
  if (entity)
    return { at: entity.index, message: `plain text only; type the character itself instead of ${entity[0]}` };
  return undefined;
}
