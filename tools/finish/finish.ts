import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepEarlierAssets } from './earlier-assets.ts';
import { printHeaders, printNginxPolicies } from './headers.ts';
import { printRobots, printSitemap } from './sitemap.ts';

/**
 * Adds to a built site what only the whole of it tells: the sitemap, the headers that hosts are to send, and the assets
 * of earlier builds.
 * @param fresh its folder
 * @param earlier the folder of the site that it replaces
 */
export function finish(fresh: string, earlier: string): void {
  const sitemap = printSitemap(fresh);
  if (sitemap) writeFileSync(join(fresh, 'sitemap.xml'), sitemap);
  writeFileSync(join(fresh, 'robots.txt'), printRobots(sitemap));
  keepEarlierAssets(fresh, earlier);
  writeFileSync(join(fresh, '_headers'), printHeaders(fresh));
  writeFileSync(join(fresh, '_policies.conf'), printNginxPolicies(fresh));
}
