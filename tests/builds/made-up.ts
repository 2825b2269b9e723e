import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { speakEnglish } from '../record/in-english.ts';
import { makeEdits } from '../record/mistake.ts';
import { addEdition, DAYS } from '../record/released.ts';
import { FEWER } from '../story/two-editions.ts';

/** Puts the made-up record into a folder, in English alone. */
export function madeUpData(folder: string): void {
  cpSync('tests/record/fixture', folder, { recursive: true });
  speakEnglish(folder);
}

/** The same with a second edition, which the ledger does not list: a count was corrected in it. */
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

/** Builds the site from a data folder. @returns where */
export function build(data: string, out: string, root = process.cwd()): string {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--root', root, '--outDir', out, '--force', '--silent'], {
    env: { ...process.env, STORY_DATA: data, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return out;
}
