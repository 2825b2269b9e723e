import { createScanner, type ScanError, type SyntaxKind } from 'jsonc-parser';

/** A fault of spelling in a JSON text, by its offset. */
export interface SyntaxFault {
  readonly offset: number;
  readonly message: string;
}

interface Token {
  readonly kind: SyntaxKind;
  readonly error: ScanError;
  readonly offset: number;
  readonly text: string;
}

/** Numbers of jsonc-parser's `SyntaxKind` and `ScanError`, const enums that compile away (its `lib/esm/main.d.ts`). */
const KIND = {
  comma: 5,
  text: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  space: 15,
  unknown: 16,
  end: 17,
};
const ERROR = { endOfText: 2, endOfNumber: 3, unicode: 4, escape: 5, character: 6 };

const CURLY = /^[“”„‟‘’‚‛«»＂]/;
const OPENERS: Readonly<Record<string, string>> = { '}': '{', ']': '[' };

/**
 * The mistakes people make in JSON, in the words of someone who knows what they meant. In order of the text;
 * what comes after a fault that hides the rest is not looked at.
 * @returns an empty list where none of them is found: the text may still be broken in a rarer way
 */
export function syntaxFaults(text: string): SyntaxFault[] {
  if (text.trim() === '') return [{ offset: 0, message: 'this file is empty; undo, or write [] if it holds nothing' }];
  if (text.startsWith('\uFEFF')) {
    return [{ offset: 0, message: 'hidden byte order mark at the start; save the file as UTF-8 without BOM' }];
  }
  const merge = /^(<{7}|={7}|>{7}|\|{7})( |\r?$)/m.exec(text);
  if (merge) {
    const message = 'two versions are still merged here; keep one and delete the <<<<<<< ======= >>>>>>> lines';
    return [{ offset: merge.index, message }];
  }
  return tokenFaults(text);
}

function tokenFaults(text: string): SyntaxFault[] {
  const tokens = scan(text);
  const faults: SyntaxFault[] = [];
  const open: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const hiding = hidingFault(text, token) ?? bracketFault(text, token, open);
    if (hiding) return [...faults, hiding];
    if (token.kind === KIND.comma) {
      const next = tokens[at + 1]?.text;
      if (next === ']' || next === '}')
        faults.push({ offset: token.offset, message: `extra comma before ${next}; delete it` });
      if (next === ',') faults.push({ offset: token.offset, message: 'extra comma; delete it' });
    }
    const number = splitNumber(tokens, at, open.at(-1)?.text === '{');
    if (number) {
      faults.push({ offset: token.offset, message: number.message });
      at = number.last;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed && faults.length === 0) {
    const closer = unclosed.text === '{' ? '}' : ']';
    faults.push({
      offset: unclosed.offset,
      message: `this ${unclosed.text} is never closed; add ${closer} where it ends`,
    });
  }
  return faults;
}

function scan(text: string): Token[] {
  const scanner = createScanner(text, false);
  const tokens: Token[] = [];
  for (let kind = scanner.scan(); kind !== KIND.end; kind = scanner.scan()) {
    if (kind === KIND.space || kind === KIND.lineBreak) continue;
    const offset = scanner.getTokenOffset();
    const words = text.slice(offset, offset + scanner.getTokenLength());
    tokens.push({ kind, error: scanner.getTokenError(), offset, text: words });
  }
  return tokens;
}

/** A fault after which the rest of the text cannot be read. */
function hidingFault(text: string, token: Token): SyntaxFault | undefined {
  const { offset } = token;
  if (token.kind === KIND.unknown) {
    if (CURLY.test(token.text)) return curly(offset, token.text);
    if (token.text.startsWith("'")) return { offset, message: 'JSON takes straight double quotes "…", not \'…\'' };
    const word = token.text.length > 20 ? `${token.text.slice(0, 20)}…` : token.text;
    if (/^(true|false|null)$/i.test(word)) return { offset, message: `write ${word.toLowerCase()} in small letters` };
    return { offset, message: `${word} is not JSON; text needs straight quotes, "like this"` };
  }
  if (token.kind === KIND.lineComment || token.kind === KIND.blockComment) {
    return { offset, message: 'comments are not allowed in JSON; delete it, or put it into a "note"' };
  }
  if (token.error === ERROR.endOfNumber)
    return {
      offset,
      message: `${token.text} is not complete; write digits after it, such as ${token.text.replace(/\D+$/, '')}.5`,
    };
  if (token.kind !== KIND.text) return undefined;
  if (token.error === ERROR.endOfText) {
    const closer = /[“”„‟‘’«»＂](?=\s*([:,\]}]|$))/.exec(token.text);
    if (closer) return curly(offset + closer.index, closer[0]);
    return { offset, message: 'this text has no closing "; add it where the text ends, on the same line' };
  }
  if (token.error === ERROR.escape || token.error === ERROR.unicode) {
    const escape = /\\(?!["\\/bfnrt]|u[0-9a-f]{4})./i.exec(token.text);
    return {
      offset: offset + (escape?.index ?? 0),
      message: `${escape?.[0] ?? '\\'} means nothing in JSON; for a backslash write \\\\`,
    };
  }
  if (token.error === ERROR.character) {
    const at = offset + [...token.text].findIndex((character) => character < ' ');
    return {
      offset: at,
      message: text[at] === '\t' ? 'tab inside a text; write a space' : 'control character inside a text; delete it',
    };
  }
  return undefined;
}

function curly(offset: number, words: string): SyntaxFault {
  return { offset, message: `curly quote ${words[0]} used as a JSON quote; retype it as a straight "` };
}

/** Keeps the stack of open brackets and names one that closes another's. */
function bracketFault(text: string, token: Token, open: Token[]): SyntaxFault | undefined {
  if (token.text === '{' || token.text === '[') open.push(token);
  const opener = OPENERS[token.text];
  if (!opener) return undefined;
  const last = open.pop();
  if (last?.text === opener) return undefined;
  if (!last) return { offset: token.offset, message: `this ${token.text} closes nothing; delete it` };
  const line = text.slice(0, last.offset).split('\n').length;
  const closer = last.text === '{' ? '}' : ']';
  return {
    offset: token.offset,
    message: `${closer} is missing before this ${token.text}: the ${last.text} of line ${line} is still open`,
  };
}

/** A number written in groups, `1,210` or `1 210`, or with a decimal comma, `3,5`. */
function splitNumber(
  tokens: readonly Token[],
  at: number,
  inObject: boolean,
): { message: string; last: number } | undefined {
  if (tokens[at]?.kind !== KIND.number) return undefined;
  const groups = [tokens[at].text];
  let last = at;
  let mark = '';
  for (;;) {
    const comma = inObject && tokens[last + 1]?.kind === KIND.comma ? 1 : 0;
    const next = tokens[last + 1 + comma];
    if (next?.kind !== KIND.number) break;
    mark = comma ? 'commas' : 'spaces';
    groups.push(next.text);
    last += 1 + comma;
  }
  if (groups.length === 1) return undefined;
  const decimal = groups.length === 2 && mark === 'commas' && groups[1]?.length !== 3;
  if (decimal) return { message: `write ${groups.join('.')}: decimals take a point, not a comma`, last };
  return { message: `write ${groups.join('')}: no ${mark} inside numbers`, last };
}
