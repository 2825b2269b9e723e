import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** Everything that may decide how a picture comes out, beside its edition. */
const CODE = ['src/{record,scene,charts,language,story}/**/*.ts', 'src/figures.ts', 'src/desk/check-pictures.ts'];

/** Where the gate keeps what saves it time; removing a file there only costs time. */
export function inMemory(name: string): string {
  return join(ROOT, 'node_modules', '.cache', 'gate', name);
}

let code: string | undefined;

/** A name for the code that draws, and what it runs on: where one byte of it differs, so does the name. */
export function drawingCode(): string {
  const files = (): string[] => [
    ...CODE.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).sort(),
    'package-lock.json',
  ];
  return (code ??= fingerprintOf([
    process.version,
    ...files().map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
  ]));
}

/** A name for a value: equal values have the same. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** What an earlier run wrote there; nothing where it wrote none, or where it cannot be read. */
export function remembered(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes it for the next run, whole or not at all. */
export function remember(path: string, value: unknown): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(value));
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // Without a place to remember, the next run does the work again.
  }
}
