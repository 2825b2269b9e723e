import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dataFolder } from '../../src/record/load.ts';
import { finish } from '../finish/finish.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

/** Where the site is said to stand, if its record does not say: a name that is kept for examples. */
const ADDRESS = 'https://story.example';

/** A site as it is deployed, with an address of its own. */
export interface Deployed {
  readonly folder: string;
  /** Removes what was built for this alone. */
  readonly remove: () => void;
}

/**
 * The built site, if its record names its address; else the same site built once more from a copy of the data that
 * names one. Search engines ask for absolute addresses, which a site without an address cannot give.
 */
export function deployed(dist: string): Deployed {
  const site = JSON.parse(readFileSync(join(dataFolder(), 'site.json'), 'utf8')) as { address: string | null };
  if (site.address !== null) return { folder: dist, remove: () => undefined };
  const work = mkdtempSync(join(tmpdir(), 'deployed-'));
  const remove = (): void => rmSync(work, { recursive: true, force: true });
  try {
    const [data, folder] = [join(work, 'data'), join(work, 'site')];
    cpSync(dataFolder(), data, { recursive: true });
    writeFileSync(join(data, 'site.json'), JSON.stringify({ ...site, address: ADDRESS }));
    execFileSync(process.execPath, [astro, 'build', '--root', root, '--outDir', folder, '--force', '--silent'], {
      cwd: root,
      env: { ...process.env, STORY_DATA: data, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (!existsSync(join(folder, 'index.html'))) throw new Error('The site could not be built with an address.');
    finish(folder, dist);
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
