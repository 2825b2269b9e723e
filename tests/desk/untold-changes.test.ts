import { expect, test } from 'vitest';
import type { BuiltSite } from '../../src/desk/verify/built-file.ts';
import { untoldChanges } from '../../src/desk/verify/untold-changes.ts';
import { changesBetween, plainChange } from '../../src/story/changes.ts';
import { correctionEntries } from '../../src/story/correction-entries.ts';
import { threeEditions } from '../story/three-editions.ts';
import { twoEditions } from '../story/two-editions.ts';

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

const CHANGES = 'editions/2026-03-10/changes/index.html';

/** What is missed of a rewritten step, where its page of changes prints these old and new words. */
function missedWords(gone: string, fresh: string): string[] {
  const { before, after } = twoEditions(['story.en.json', 'They counted', 'They saw']);
  const pair = [before, after].map((edition) => ({ ...edition, languages: ['en'] }));
  const [step] = changesBetween(before, after, 'en', []).find(({ group }) => group === 'steps')?.sentences ?? [];
  if (!step) throw new Error('no step was rewritten');
  const [was, is] = (['gone', 'fresh'] as const).map((side) => plainChange(step.passages[0]?.[side][0] ?? [], 'en'));
  const entry = `<li data-change="changed" data-record="${step.id}">${plainChange(step.spans, 'en')}`;
  const text = `${entry} <del>${gone || was}</del> <ins>${fresh || is}</ins></li>`;
  const site: BuiltSite = { folder: '', editions: pair, files: [{ path: CHANGES, text, language: 'en' }] };
  return untoldChanges(site).flatMap(({ file, where, message }) =>
    file === CHANGES && where !== 'the pictures' ? `${where === step.id} ${message.slice(0, 24)}` : [],
  );
}

test('the old and the new words of a rewritten step are held to the record', () => {
  expect(missedWords('', '')).toEqual([]);
  expect(missedWords('They guessed.', '')).toEqual(['true lacks "They counted abou', 'true says "They guessed.", th']);
  expect(missedWords('', 'They guessed.')).toEqual(['true lacks "They saw about 21', 'true says "They guessed.", th']);
});
