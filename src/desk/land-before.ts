import { LAND_BY_BOUNDS } from '../figures.ts';
import { drawingCode, inMemory, remember, remembered } from './gate-memory.ts';

/** How many maps’ land is remembered; the oldest give way. */
const KEPT = 200;

type Entry = typeof LAND_BY_BOUNDS extends Map<infer Bounds, infer Land> ? [Bounds, Land] : never;

/**
 * Draws with the land that earlier runs of the same code have cut out of the atlas, and remembers what was cut anew:
 * reading and cutting the atlas takes longer than all the rest of an edition’s pictures, and editors rarely move a map.
 * @param path where it is remembered; removing the file only costs time
 */
export function withLandBefore<Result>(draw: () => Result, path = inMemory('land.json')): Result {
  const code = drawingCode();
  const kept = remembered(path) as { code?: unknown; land?: unknown } | undefined;
  if (kept?.code === code && Array.isArray(kept.land)) {
    for (const [bounds, land] of kept.land as Entry[]) LAND_BY_BOUNDS.set(bounds, land);
  }
  const known = LAND_BY_BOUNDS.size;
  const result = draw();
  if (LAND_BY_BOUNDS.size > known) remember(path, { code, land: [...LAND_BY_BOUNDS].slice(-KEPT) });
  return result;
}
