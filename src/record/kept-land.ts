import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './load.ts';

/** The land that a map shows and the borders on it, as path data; empty where there is none. */
export interface Coasts {
  readonly land: string;
  readonly border: string;
}

/** Where a data folder keeps what its maps show of the atlas. */
export const LAND_FILE = 'land.json';

let kept: Readonly<Record<string, Coasts>> | undefined;

/**
 * What `npm run land` has cut out of the atlas for a map, by its bounds. Nothing for a map that was moved since, or where
 * the file cannot be read: then the atlas has to be.
 */
export function keptLand(bounds: string): Coasts | undefined {
  try {
    kept ??= JSON.parse(readFileSync(join(dataFolder(), LAND_FILE), 'utf8')) as Record<string, Coasts>;
  } catch {
    kept = {};
  }
  return kept[bounds];
}
