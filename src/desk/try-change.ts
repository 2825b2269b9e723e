import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Fault } from '../record/fault.ts';
import type { Change } from './change.ts';
import { checkPictures } from './check-pictures.ts';
import { readFolder, settle } from './reading.ts';

/** What a change would mean to the gate. */
export interface Trial {
  /** The faults that it would add, at their places in the files as they would be. */
  readonly added: readonly Fault[];
  /** The errors that stand there already, and would go on to. */
  readonly standing: readonly Fault[];
}

/** Tries a change on a copy of the data folder, with the gate itself; the folder is not touched. */
export function tryChange(change: Change): Trial {
  const { folder } = change;
  const before = settle(readFolder(folder), []);
  const copy = mkdtempSync(join(tmpdir(), 'change-'));
  try {
    cpSync(folder, copy, { recursive: true });
    if (change.start)
      cpSync(join(copy, 'editions', change.start.from), join(copy, 'editions', change.start.id), { recursive: true });
    for (const [name, text] of change.files) writeFileSync(join(copy, name), text);
    const reading = readFolder(copy);
    // The pictures of the other editions are what they were.
    const drawing = reading.drawable.filter(({ edition }) => edition.id === change.edition);
    const faults = settle(
      reading,
      drawing.flatMap(({ edition, draft }) => checkPictures(edition, draft)),
    );
    const after = faults.map((fault) => ({ ...fault, file: join(folder, relative(copy, fault.file)) }));
    const known = new Set(before.map(nameOf));
    const left = new Set(after.map(nameOf));
    return {
      added: after.filter((fault) => !known.has(nameOf(fault))),
      standing: before.filter((fault) => fault.severity === 'error' && left.has(nameOf(fault))),
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** A fault without its line, which other changes move. */
function nameOf({ file, message }: Fault): string {
  return `${file} ${message.replace(/line \d+/, 'line')}`;
}
