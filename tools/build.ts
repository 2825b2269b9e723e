import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finish } from './finish/finish.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const workshop = join(root, '.build');
const fresh = join(workshop, `new-${process.pid}`);
const old = join(workshop, `old-${process.pid}`);
const dist = join(root, 'dist');
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');

let child: ReturnType<typeof spawn> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    child?.kill(signal);
    rmSync(fresh, { recursive: true, force: true });
    process.exit(signal === 'SIGINT' ? 130 : 143);
  });
}

/** Runs a script on this Node from the project's folder. @returns its exit code */
function run(...args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
    child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** How many rasterized pictures are worth keeping: many times those of one build. */
const MOST_PICTURES = 3000;

/** Removes what builds left behind that were killed, and the kept pictures when most of them can be of no use. */
function clear(): void {
  for (const name of existsSync(workshop) ? readdirSync(workshop) : []) {
    const pid = Number(/^(?:new|old)-(\d+)$/.exec(name)?.[1]);
    if (Number.isNaN(pid)) continue;
    try {
      if (pid !== process.pid) process.kill(pid, 0);
    } catch {
      rmSync(join(workshop, name), { recursive: true, force: true });
    }
  }
  const pictures = join(workshop, 'pictures');
  if (existsSync(pictures) && readdirSync(pictures).length > MOST_PICTURES) rmSync(pictures, { recursive: true });
}

/** Puts the finished site in the place of the last one; if that fails, the last one stands again. */
function swap(): void {
  const had = existsSync(dist);
  if (had) renameSync(dist, old);
  try {
    renameSync(fresh, dist);
  } catch (error) {
    if (had) renameSync(old, dist);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/**
 * Builds the site into a folder of its own, and only then into `dist`, so that nothing that fails on the way
 * touches the last good one. What Astro remembers of earlier builds is not used.
 * @returns the exit code of the first step that failed, else 0
 */
async function build(): Promise<number> {
  const gate = await run(join(root, 'src/desk/check.ts'));
  if (gate !== 0) return gate;
  clear();
  mkdirSync(workshop, { recursive: true });
  const made = await run(astro, 'build', '--root', root, '--outDir', fresh, '--force', '--silent');
  if (made !== 0 || !existsSync(join(fresh, 'index.html'))) {
    rmSync(fresh, { recursive: true, force: true });
    process.stderr.write(`The site was not built${existsSync(dist) ? '; dist is still the last good one' : ''}.\n`);
    return made || 1;
  }
  finish(fresh, dist);
  swap();
  return 0;
}

process.exitCode = await build();
