import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BUILDS, readBuilds } from './finish/earlier-assets.ts';

async function get(address: URL): Promise<Buffer | undefined> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new Error(`${address.href} answered ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}

/**
 * Fetches from a live site what pages that readers have open may still ask for, into the folder where the next build
 * looks for it. A machine that starts anew for each build has no earlier build of its own.
 * @param site the address of the live site, ending in a slash
 * @param folder `dist`, before the build
 * @returns how many assets it fetched, or nothing when the site has no manifest: it was never deployed
 * @throws when the site answers with anything else than what was asked for
 */
export async function fetchEarlier(site: string, folder: string): Promise<number | undefined> {
  const manifest = await get(new URL(BUILDS, site));
  if (!manifest) return undefined;
  const names = [...new Set(readBuilds(manifest.toString('utf8')).flat())];
  const assets = join(folder, 'assets');
  mkdirSync(assets, { recursive: true });
  let fetched = 0;
  for (const name of names) {
    const path = join(assets, name);
    const bytes = existsSync(path) ? undefined : await get(new URL(`assets/${name}`, site));
    if (!bytes) continue;
    writeFileSync(path, bytes);
    fetched++;
  }
  writeFileSync(join(folder, BUILDS), manifest);
  return fetched;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [site] = process.argv.slice(2);
  if (!site || !URL.canParse(site)) {
    console.error('Which site? npm run earlier -- https://example.org/story/');
    process.exit(2);
  }
  try {
    const fetched = await fetchEarlier(site.replace(/\/?$/, '/'), resolve('dist'));
    console.log(
      fetched === undefined
        ? `${site} has no ${BUILDS}: nothing was deployed there yet, so there is nothing to keep.`
        : `${fetched} assets of earlier builds are kept for pages that readers still have open.`,
    );
  } catch (error) {
    // A correction must be able to go out while the old site does not answer: pages open meanwhile may need a reload.
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`${process.env.GITHUB_ACTIONS ? '::warning::' : ''}Earlier assets could not be fetched: ${reason}`);
  }
}
