import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Puts the made-up record into a folder, in English alone: the site need not speak its other language. */
export function madeUpData(folder: string): void {
  cpSync('tests/record/fixture', folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (name.endsWith('story.de.json')) rmSync(path);
    else if (name.endsWith('.json'))
      writeFileSync(path, `${JSON.stringify(inEnglish(JSON.parse(readFileSync(path, 'utf8')) as Json), null, 2)}\n`);
  }
}

function inEnglish(json: Json): Json {
  if (Array.isArray(json)) return json.filter((item) => item !== 'de' && !isGerman(item)).map(inEnglish);
  if (json === null || typeof json !== 'object') return json;
  const kept = Object.entries(json).filter(([key]) => key !== 'de');
  return Object.fromEntries(kept.map(([key, value]) => [key, inEnglish(value)]));
}

const isGerman = (item: Json): boolean => item !== null && typeof item === 'object' && 'id' in item && item.id === 'de';

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
