import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { speakEnglish } from '../record/in-english.ts';
import { makeEdits } from '../record/mistake.ts';
import { addEdition, DAYS } from '../record/released.ts';
import { FEWER } from '../story/two-editions.ts';

/**
 * Puts the made-up record into a folder, in English and, as its second language, in one that the site speaks: its words
 * stay German.
 */
export function inTwoLanguages(folder: string): void {
  cpSync('tests/record/fixture', folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue;
    const path = join(folder, name);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"de"', '"ko"'));
    renameSync(path, path.replace('.de.', '.ko.'));
  }
}

/** Puts the made-up record into a folder, in English, with a second edition that nobody prepared: it corrects a count. */
export function correctedData(folder: string): void {
  cpSync('tests/record/fixture', folder, { recursive: true });
  addEdition(folder, DAYS.released, DAYS.next);
  makeEdits(join(folder, 'editions', DAYS.next), FEWER);
  speakEnglish(folder);
}

/** A copy of the code, to change it: its root folder. */
export function codeCopy(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of ['src', 'public', 'tools', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

/** Replaces words in a file of that folder. @throws where it does not hold them */
export function edit(folder: string, file: string, words: string, become: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(words)) throw new Error(`${file} has no ${words}`);
  writeFileSync(path, text.replaceAll(words, become));
}
