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
  const code = drawingCode();
  const known = remembered(path);
  const nameOf = (edition: Edition): string => fingerprintOf([code, edition]);
  return {
    has: (edition) => known.includes(nameOf(edition)),
    add: (editions) => {
      const names = [...new Set([...known, ...editions.map(nameOf)])].slice(-KEPT);
      if (names.length > known.length) remember(path, names);
    },
  };
}

/** A name for the code that draws, and what it runs on: where one byte of it differs, so does the name. */
function drawingCode(): string {
  const files = [...CODE.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort(), 'package-lock.json'];
  return fingerprintOf([process.version, ...files.map((file) => [file, readFileSync(join(ROOT, file), 'utf8')])]);
}

/** A name for a value: equal values have the same. */
function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** What an earlier run wrote there; nothing where it wrote none, or where it cannot be read. */
function remembered(path: string): string[] {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return Array.isArray(read) ? read.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

/** Writes it for the next run, whole or not at all. */
function remember(path: string, names: readonly string[]): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(names));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Without a place to remember, the next run does the work again.
  }
}
