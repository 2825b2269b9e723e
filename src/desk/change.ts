import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { writeThrough, writeTogether } from './write-together.ts';

/** A change of a data folder that is not yet made. */
export interface Change {
  readonly folder: string;
  /** The edition that it changes or starts, by its id. */
  readonly edition: string;
  /** A new edition and the one it starts as a copy of, by their ids. */
  readonly start: { readonly id: string; readonly from: string } | undefined;
  /** What each changed file is to hold, by its path from the data folder on. */
  readonly files: ReadonlyMap<string, string>;
}

/** Makes a change: an interruption leaves the folder as it was, or changed, or refused by the gate until it is finished. */
export function makeChange({ folder, start, files }: Omit<Change, 'edition'>): void {
  if (!start) {
    writeTogether(folder, files);
    return;
  }
  // A new edition is made beside the others and appears whole, by one renaming.
  const home = join(folder, 'editions');
  const beside = join(home, `.${start.id}.new`);
  mkdirSync(beside);
  const own = new Map([...files].map(([name, text]) => [relative(join('editions', start.id), name), text]));
  for (const name of readdirSync(join(home, start.from), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json') || own.has(name)) continue;
    writeThrough(join(beside, name), readFileSync(join(home, start.from, name), 'utf8'));
  }
  for (const [name, text] of own) {
    mkdirSync(dirname(join(beside, name)), { recursive: true });
    writeThrough(join(beside, name), text);
  }
  renameSync(beside, join(home, start.id));
}
