import { expect, test } from 'vitest';
import type { BuiltSite } from '../../src/desk/verify/built-file.ts';
import { untoldChanges } from '../../src/desk/verify/untold-changes.ts';
import { plainChange } from '../../src/story/changes.ts';
import { correctionEntries } from '../../src/story/correction-entries.ts';
import { threeEditions } from '../story/three-editions.ts';

const editions = threeEditions().editions.map((edition) => ({ ...edition, languages: ['en'] }));
const FILE = 'corrections/index.html';

/** What is missed on the page of corrections, where it stands like this. */
function missed(text: string): string[] {
  const site: BuiltSite = { folder: '', editions, files: [{ path: FILE, text, language: 'en' }] };
  return untoldChanges(site).flatMap(({ file, where, message }) => (file === FILE ? `${where} ${message}` : []));
}

const entries = correctionEntries(editions, 'en').map(({ id, from, to, reason }) => {
  const [was, is] = [plainChange(from, 'en'), plainChange(to, 'en')];
  return `<article data-correction="${id}"><del>${was}</del>\n<ins>${is}</ins> <p>${reason.text}</p></article>`;
});

test('a page with every correction, its values and its reason lacks nothing', () => {
  expect(missed(entries.join(''))).toEqual([]);
});

test('a correction, a value or a reason that a page leaves out is named', () => {
  expect(missed(entries.slice(1).join(''))).toEqual(['the entries lack "fix-c1-again"']);
  expect(missed(entries.join('').replace('about 205 containers', 'many'))).toEqual([
    'fix-c1-again lacks "about 205 containers"',
  ]);
  expect(missed(entries.join('').replace('more boxes stood behind', ''))).toEqual([
    'fix-c1-again lacks "more boxes stood behind"',
  ]);
});
