import { z } from 'zod';
import { id, ids, standing, words } from './schema-parts.ts';

/** An entry of `actors.json`: who counts, says and does. */
export const actor = z.strictObject({
  id: id.describe('Its public name, never renamed: "harbour-pilots".'),
  name: words.describe('The full name, by language.'),
  short: words.describe('A short name for graphics, by language.'),
  kind: z.enum(['person', 'organisation', 'state']).describe('What kind of actor it is.'),
  ...standing,
});

/** An entry of `places.json`: where things were counted and happened. */
export const place = z.strictObject({
  id: id.describe('Its public name, never renamed: "north-quay".'),
  name: words.describe('The name, by language.'),
  kind: z
    .enum(['country', 'sea', 'city', 'station', 'site', 'bridge', 'facility'])
    .describe('What kind of place it is.'),
  latitude: z.number().min(-90).max(90).nullable().describe('Degrees north; null where it has no known position.'),
  longitude: z.number().min(-180).max(180).nullable().describe('Degrees east; null where it has no known position.'),
  sources: ids.describe('The ids of the sources for its name or position.'),
  ...standing,
});
