import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { boundsName, cutLand } from '../figures.ts';
import type { Edition } from '../record/edition.ts';
import { LAND_FILE } from '../record/kept-land.ts';

/** The bounds of all maps of these editions that show coasts, each once, by their names. */
function boundsOf(editions: readonly Edition[]): Map<string, Parameters<typeof cutLand>[0]> {
  const states = editions.flatMap(({ charts }) => charts.map.states).filter(({ detail }) => detail === 'country');
  return new Map(states.map(({ bounds }) => [boundsName(bounds), bounds]));
}

/** What `land.json` is to hold for the maps of these editions, cut out of the atlas now, in the order of their names. */
export function landFile(editions: readonly Edition[]): string {
  const maps = [...boundsOf(editions)].sort(([a], [b]) => (a < b ? -1 : 1));
  const coasts = maps.map(([name, bounds]) => [name, cutLand(bounds)] as const);
  return `${JSON.stringify(Object.fromEntries(coasts), null, 2)}\n`;
}

/**
 * The same where a data folder keeps such a file, and it holds other maps than these. Nothing where it is as it should
 * be, since cutting takes its time.
 */
export function renewedLand(folder: string, editions: readonly Edition[]): string | undefined {
  const path = join(folder, LAND_FILE);
  if (!existsSync(path)) return undefined;
  const kept = namesIn(readFileSync(path, 'utf8'));
  const shown = new Set(boundsOf(editions).keys());
  return shown.symmetricDifference(kept).size > 0 ? landFile(editions) : undefined;
}

/** The maps that such a file holds; none where it is broken, as two branches that both wrote it may leave it. */
function namesIn(text: string): Set<string> {
  try {
    return new Set(Object.keys(JSON.parse(text) as object));
  } catch {
    return new Set();
  }
}
