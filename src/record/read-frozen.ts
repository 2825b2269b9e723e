import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from './draft.ts';
import type { Fault } from './fault.ts';
import { partsFile } from './schema.ts';
import { shapeOf } from './shape.ts';
import { readJson } from './text-file.ts';

/** The file that lists what is stored of an edition. */
export const PARTS = 'parts.json';

/** The hash of each stored part by its path in the edition's folder, `en/story.html`. */
export type Parts = Readonly<Record<string, string>>;

/** What is stored of one edition, as read. */
export interface Stored {
  readonly folder: string;
  /** What was written down when it was stored; `undefined` where that file is missing or not JSON. */
  readonly list: Item<Parts> | undefined;
  /** What stands there now. */
  readonly found: Parts;
}

/** The folder in which released editions are stored, one folder each. */
export function frozenHome(folder: string): string {
  return join(folder, 'frozen');
}

/** The hash of a stored part: SHA-256 of its bytes, in hexadecimal. */
export function hashOfPart(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads what is stored of every edition, by its id; folders whose names begin with a dot are unfinished and not read. */
export function readFrozen(folder: string): { stored: Map<string, Stored>; faults: Fault[] } {
  const home = frozenHome(folder);
  const stored = new Map<string, Stored>();
  const faults: Fault[] = [];
  for (const id of existsSync(home) ? readdirSync(home).sort() : []) {
    if (id.startsWith('.')) continue;
    const path = join(home, id);
    const { file, faults: found } = readJson(join(path, PARTS), 'undo its removal; it lists what was stored');
    faults.push(...found);
    const shape = file && shapeOf<Parts>(file, [], partsFile, 'parts');
    faults.push(...(shape?.faults ?? []));
    const list = file && { file, at: [], raw: file.json.value, value: shape?.value };
    stored.set(id, { folder: path, list, found: partsIn(path) });
  }
  return { stored, faults };
}

function partsIn(folder: string): Parts {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !(entry.parentPath === folder && entry.name === PARTS))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.sort().map((path) => {
      const name = path.slice(folder.length + 1).replaceAll('\\', '/');
      return [name, hashOfPart(readFileSync(path))];
    }),
  );
}
