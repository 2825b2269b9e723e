import type { Edition } from '../record/edition.ts';
import { drawingCode, fingerprintOf, inMemory, remember, remembered } from './gate-memory.ts';

/** How many editions are remembered; the oldest give way. */
const KEPT = 200;

/** The editions whose pictures were all drawn without a fault, by the very code that stands here now. */
export interface DrawnBefore {
  has(edition: Edition): boolean;
  /** Remembers them for the next run, where something can be written. */
  add(editions: readonly Edition[]): void;
}

/**
 * What earlier runs of the gate have drawn. An edition counts only where every byte of it and of the code is the same,
 * so that a picture which cannot be drawn any more is always found.
 * @param path where it is remembered; removing the file only costs time
 */
export function drawnBefore(path = inMemory('drawn.json')): DrawnBefore {
  const code = drawingCode();
  const read = remembered(path);
  const known = Array.isArray(read) ? read.filter(isText) : [];
  const nameOf = (edition: Edition): string => fingerprintOf([code, edition]);
  return {
    has: (edition) => known.includes(nameOf(edition)),
    add: (editions) => {
      const names = [...new Set([...known, ...editions.map(nameOf)])].slice(-KEPT);
      if (names.length > known.length) remember(path, names);
    },
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
