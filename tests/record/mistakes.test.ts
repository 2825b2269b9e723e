import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { findFaults } from '../../src/desk/gate.ts';
import { printFault } from '../../src/record/fault.ts';
import { line, makeEdits, onCopy } from './mistake.ts';
import { MISTAKES } from './mistakes.ts';
import { DAYS, onReleased } from './released.ts';

test.each(MISTAKES)('$what is told in the promised words, where it is', ({ says, at, released, edits }) => {
  const run = (folder: string, edition: string): void => {
    const [place = at] = makeEdits(edition, edits);
    const faults = findFaults(folder);
    expect(faults.map(line)).toEqual([`${place} ${says}`]);
    for (const fault of faults) {
      const file = `data/editions/${DAYS.next}/${basename(fault.file)}`;
      expect(printFault({ ...fault, file: join(process.cwd(), file) }).length).toBeLessThan(160);
    }
  };
  if (released) onReleased(run);
  else onCopy(run);
});
