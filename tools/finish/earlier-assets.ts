import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The assets of each build, the newest first: file names inside `assets/`, sorted. */
export type Builds = readonly (readonly string[])[];

/** Where a site says which assets each of its builds needs. */
export const BUILDS = 'builds.json';

/** How many builds’ assets a site keeps, its own included. */
export const KEPT_BUILDS = 10;

/** A name that lies inside `assets/`, whoever wrote it down. */
const PLAIN = /^[\w.-]+$/;

/**
 * The builds that a manifest lists.
 * @throws when it is no list of lists of plain file names
 */
export function readBuilds(text: string): Builds {
  const builds: unknown = JSON.parse(text);
  const fits = (build: unknown): boolean =>
    Array.isArray(build) && build.every((name) => typeof name === 'string' && PLAIN.test(name) && !/^\.+$/.test(name));
  if (!Array.isArray(builds) || !builds.every(fits)) throw new Error(`${BUILDS} is no list of lists of file names`);
  return builds as Builds;
}

function assetsOf(site: string): string[] {
  const folder = join(site, 'assets');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

function buildsOf(site: string): Builds {
  const manifest = join(site, BUILDS);
  if (existsSync(manifest)) return readBuilds(readFileSync(manifest, 'utf8'));
  const assets = assetsOf(site);
  return assets.length > 0 ? [assets] : [];
}

/**
 * Puts the assets of earlier builds beside those of a new one, so that a page that was opened before a redeploy still
 * finds its own. Names of assets are hashes of what is in them, so none stands in another’s way. How many builds are
 * kept is counted, not timed: a build that gave the same assets is no other build.
 * @param fresh the folder of the new site, to which a manifest is added
 * @param earlier the folder of the one before, or of what was fetched of it; it need not exist
 */
export function keepEarlierAssets(fresh: string, earlier: string): void {
  const own = assetsOf(fresh);
  const before = buildsOf(earlier).filter((build) => build.join() !== own.join());
  const builds = [own, ...before].slice(0, KEPT_BUILDS);
  mkdirSync(join(fresh, 'assets'), { recursive: true });
  for (const name of new Set(builds.slice(1).flat())) {
    const from = join(earlier, 'assets', name);
    const to = join(fresh, 'assets', name);
    if (existsSync(from) && !existsSync(to)) copyFileSync(from, to);
  }
  writeFileSync(join(fresh, BUILDS), `${JSON.stringify(builds, undefined, 1)}\n`);
}
