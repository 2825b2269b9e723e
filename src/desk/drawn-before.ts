import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Edition } from '../record/edition.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Everything that may decide how a picture comes out, beside its edition. */
const CODE = ['src/{record,scene,charts,language,story}/**/*.ts', 'src/figures.ts', 'src/desk/check-pictures.ts'];
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
export function drawnBefore(path = join(ROOT, 'node_modules', '.cache', 'gate', 'drawn.json')): DrawnBefore {
  const code = fingerprintOf(
    [...CODE.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort(), 'package-lock.json'].map((file) => [
      file,
      readFileSync(join(ROOT, file), 'utf8'),
    ]),
  );
  const known = readNames(path);
  const nameOf = (edition: Edition): string => fingerprintOf([code, process.version, edition]);
  return {
    has: (edition) => known.includes(nameOf(edition)),
    add: (editions) => {
      const names = [...new Set([...known, ...editions.map(nameOf)])].slice(-KEPT);
      if (names.length === known.length) return;
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.${process.pid}`, JSON.stringify(names));
        renameSync(`${path}.${process.pid}`, path);
      } catch {
        // Without a place to remember, everything is drawn again.
      }
    },
  };
}

function readNames(path: string): string[] {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(read) ? read.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
