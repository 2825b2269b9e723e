import type { Edition } from '../record/edition.ts';
import { boundsName, cutLand } from '../figures.ts';

/** What `land.json` is to hold for the maps of these editions, cut out of the atlas now. */
export function landFile(editions: readonly Edition[]): string {
  const states = editions.flatMap(({ charts }) => charts.map.states).filter(({ detail }) => detail === 'country');
  const coasts = states.map(({ bounds }) => [boundsName(bounds), cutLand(bounds)] as const);
  return `${JSON.stringify(Object.fromEntries(coasts), null, 2)}\n`;
}
