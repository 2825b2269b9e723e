import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** What a build of the site differs in from that of `npm run build`. */
export interface Difference {
  /** Another data folder. */
  readonly data?: string;
  /** A copy of the code. */
  readonly root?: string;
  /** The path that the site is to stand under, with slashes at both ends. */
  readonly base?: string;
  /** The time zone of the machine. */
  readonly zone?: string;
  /** Whether pictures of pixels are drawn; an empty one stands in for each where none is looked at. */
  readonly pixels?: boolean;
}

/** Builds the site into a folder, as Astro alone leaves it: nothing is added afterwards. @returns the folder */
export function buildSite(out: string, { data, root, base, zone, pixels = true }: Difference): string {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const args = ['build', '--outDir', out, '--force', '--silent'];
  if (root) args.push('--root', root);
  if (!pixels) args.push('--config', 'tests/builds/no-pixels.config.ts');
  execFileSync(process.execPath, [astro, ...args], {
    env: {
      ...process.env,
      // The test runner's own would win over the site's.
      BASE_URL: undefined,
      ...(data ? { STORY_DATA: data } : {}),
      ...(base ? { SITE_BASE: base } : {}),
      ...(zone ? { TZ: zone } : {}),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return out;
}
