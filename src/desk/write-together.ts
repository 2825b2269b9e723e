import {
  closeSync,
  existsSync,
  fsyncSync,
  globSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { UNFINISHED } from '../record/unfinished.ts';

/** What a file is called while it is written. */
const BESIDE = '.new';

/**
 * Writes files of a data folder so that an interruption leaves all old or, after `finishWriting`, all new. Each is
 * written whole beside the old one and then renamed; where there are several, a list of them is put down before the
 * first is renamed and taken away after the last. The gate refuses a folder in which that list stands.
 * @param files what each file is to hold, by its path from the folder on
 */
export function writeTogether(folder: string, files: ReadonlyMap<string, string>): void {
  const names = [...files.keys()];
  for (const [name, text] of files) writeThrough(join(folder, name + BESIDE), text);
  if (names.length > 1) {
    writeThrough(join(folder, UNFINISHED + BESIDE), `${JSON.stringify(names)}\n`);
    renameSync(join(folder, UNFINISHED + BESIDE), join(folder, UNFINISHED));
  }
  putInPlace(folder, names);
}

/**
 * Ends what an interrupted command began: what was listed is put in its place, what was not is thrown away.
 * @returns a line about each file that was put in its place
 */
export function finishWriting(folder: string): string[] {
  const list = join(folder, UNFINISHED);
  const names = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as string[]) : [];
  putInPlace(folder, names);
  for (const left of globSync([`*${BESIDE}`, `.*${BESIDE}`, `editions/*/*${BESIDE}`, `editions/.*${BESIDE}`], {
    cwd: folder,
  }))
    rmSync(join(folder, left), { recursive: true });
  return names.map((name) => `finished ${name}, which was interrupted`);
}

function putInPlace(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    if (existsSync(path + BESIDE)) renameSync(path + BESIDE, path);
  }
  rmSync(join(folder, UNFINISHED), { force: true });
}

/** Writes a file and waits until it is on the disk, so that a rename never comes before what it names. */
export function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
