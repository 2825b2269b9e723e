// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, stop } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean, os?: string[], cpu?: string[], libc?: string[] }} Locked */

/**
 * Whether a machine of this platform may do without a package of the lock file.
 * @param {Locked} locked
 * @param {{ platform: string, arch: string }} machine
 */
function dispensable(locked, machine) {
  if (!locked.optional && !locked.devOptional && !locked.peer) return false;
  const { os, cpu, libc } = locked;
  if (!os && !cpu) return true;
  return !os?.includes(machine.platform) || !cpu?.includes(machine.arch) || libc !== undefined;
}

/**
 * Why the packages of a folder are not those of its lock file, or nothing when they are.
 * @param {string} folder a folder with `package-lock.json`
 * @param {{ platform: string, arch: string }} [machine]
 * @returns {string | undefined} a short reason for people
 */
export function missing(folder, machine = process) {
  /** @param {string} path @returns {Record<string, Locked>} */
  const packages = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')).packages;
  if (!existsSync(join(folder, 'node_modules'))) return 'node_modules is missing';
  /** @type {Record<string, Locked>} */
  let installed;
  try {
    installed = packages('node_modules/.package-lock.json');
  } catch {
    return 'node_modules is incomplete';
  }
  for (const [path, locked] of Object.entries(packages('package-lock.json'))) {
    if (path === '' || locked.link) continue;
    const found = installed[path];
    if (!found) {
      if (dispensable(locked, machine)) continue;
      return `${path} is missing`;
    }
    if (found.version !== locked.version || found.integrity !== locked.integrity) {
      return `${path} is ${found.version}, locked is ${locked.version}`;
    }
    if (!existsSync(join(folder, path, 'package.json'))) return `${path} is missing`;
  }
  return undefined;
}

/**
 * Makes a folder's `node_modules` what its lock file says; does nothing when it is already.
 * @param {string} [folder]
 * @param {string} [what] what the packages are for, in the line that is printed
 * @throws when npm fails
 */
export async function install(folder = root, what = 'packages') {
  const reason = missing(folder);
  if (!reason) return;
  console.log(`Installing ${what} with npm ci (${reason}) …`);
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const code = await npm(args, { cwd: folder });
  if (code !== 0) {
    throw new Error(
      `npm ci failed with exit code ${code}: see above. It needs the npm registry, or a filled npm cache.`,
    );
  }
}

/** The version of the Node that npm scripts will run on, once the packages are installed. */
export function projectNode() {
  const bundled = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (!existsSync(bundled)) return { version: process.versions.node, bundled: false };
  const { stdout } = spawnSync(`"${bundled}" --version`, { encoding: 'utf8', shell: true });
  return { version: stdout.trim().replace(/^v/, ''), bundled: true };
}

/** Ends the process with advice when npm scripts would run on a Node that is too old. */
export function needNode() {
  const { version, bundled } = projectNode();
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  const machine = `${process.platform}-${process.arch}`;
  stop(
    bundled
      ? `The Node in node_modules/.bin does not start on this machine (${machine}).\n` +
          'Install Node 24 from https://nodejs.org, remove node_modules, and run npm install --omit=optional.'
      : `This needs Node 22.18 or newer, and found ${version}; no Node comes with the packages for ${machine}.\n` +
          'Install Node 24 from https://nodejs.org and run the command again.',
  );
}
