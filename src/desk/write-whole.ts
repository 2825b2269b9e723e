import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file beside its place and then puts it there, so that an interruption leaves the old or the new one. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
