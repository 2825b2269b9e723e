// @ts-check
// Runs on a bare Node 20, as the server that uses it does: only Node's own modules here.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ pattern: string, headers: Record<string, string> }} Rule */

/**
 * The rules of a `_headers` file: an address or a pattern that ends in `*` on a line of its own, below it its headers,
 * indented.
 * @param {string} text
 * @returns {Rule[]}
 */
export function parseHeaders(text) {
  /** @type {Rule[]} */
  const rules = [];
  for (const line of text.split('\n')) {
    if (/^\S/.test(line)) rules.push({ pattern: line.trim(), headers: {} });
    const [, name, value] = /^\s+([\w-]+):\s*(.*\S)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name && value && rule) rule.headers[name.toLowerCase()] = value;
  }
  return rules;
}

/**
 * The headers of an address by those rules, as Netlify and Cloudflare Pages would send them.
 * @param {readonly Rule[]} rules
 * @param {string} path begins with a slash
 * @returns {Record<string, string>} by their names in small letters
 */
export function headersFor(rules, path) {
  const holds = (/** @type {string} */ pattern) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return Object.assign({}, ...rules.filter(({ pattern }) => holds(pattern)).map(({ headers }) => headers));
}

/**
 * The rules that a built site comes with; none for a folder that was not finished.
 * @param {string} folder
 */
export async function rulesOf(folder) {
  return parseHeaders(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
}
