import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault.ts';

/** The file by which a data folder says that several of its files are being changed together. */
export const UNFINISHED = '.unfinished.json';

/** A fault where a command was interrupted between two files, so that a half-made change is never taken for a whole one. */
export function unfinishedFaults(folder: string): Fault[] {
  const file = join(folder, UNFINISHED);
  if (!existsSync(file)) return [];
  const message =
    'a command was interrupted while it wrote; npm run edition finishes what it began, as do add and correct';
  return [{ file, line: 1, column: 1, message, severity: 'error' }];
}
