import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findFaults } from '../../src/desk/gate.ts';
import type { Fault } from '../../src/record/fault.ts';

/** The made-up data folder: one edition without faults. */
export const FIXTURE = join(import.meta.dirname, 'fixture');

/** In a file of the edition: these words become those. A `¦` shows where the fault must be found. */
export type Edit = readonly [file: string, words: string, become: string];

/** A mistake of an editor, and the one sentence that the gate says about it. */
export interface Mistake {
  /** What the editor did. */
  readonly what: string;
  readonly says: string;
  /** Where it says so, `file:line:column`, if no edit marks it with `¦`. */
  readonly at?: string;
  /** Whether the edition before is released, so that what it says is published. */
  readonly released?: boolean;
  readonly edits: readonly Edit[];
}

/** Runs on a copy of the made-up data folder, which is removed afterwards. */
export function onCopy<T>(run: (folder: string, edition: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  try {
    cpSync(FIXTURE, folder, { recursive: true });
    return run(folder, join(folder, 'editions', '2026-02-16'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A fault as the command prints it, with the file's name alone. */
export function line(fault: Fault): string {
  return `${basename(fault.file)}:${fault.line}:${fault.column} ${fault.message}`;
}

/** Makes the edits in a copy: the places marked with `¦`, as `FILE:LINE:COLUMN`, and the lines that the gate prints. */
export function afterEdits(...edits: Edit[]): { places: string[]; lines: string[] } {
  return onCopy((folder, edition) => {
    const places = makeEdits(edition, edits);
    return { places, lines: findFaults(folder).map(line) };
  });
}

/** Makes the edits in that folder. @returns the places marked with `¦`, as `FILE:LINE:COLUMN` */
export function makeEdits(folder: string, edits: readonly Edit[]): string[] {
  const places: string[] = [];
  for (const [file, words, become] of edits) {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(words)) throw new Error(`${file} has no ${words}`);
    const marked = words === '' ? become : text.replace(words, () => become);
    const at = marked.indexOf('¦');
    const before = marked.slice(0, Math.max(0, at)).split('\n');
    if (at >= 0) places.push(`${basename(file)}:${before.length}:${(before.at(-1) ?? '').length + 1}`);
    writeFileSync(path, marked.replace('¦', ''));
  }
  return places;
}
