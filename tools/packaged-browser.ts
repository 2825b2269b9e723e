import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { install } from './install.mjs';

const folder = fileURLToPath(new URL('browser', import.meta.url));
const packed = join(folder, 'node_modules', '@sparticuz', 'chromium', 'bin');
// Inside node_modules, so that a new version of the package, or npm ci, takes the unpacked one away.
const unpacked = join(folder, 'node_modules', '.unpacked');

const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`;

/** Unpacks one archive of the package; the files stand there whole or not at all. */
function unpack(name: string, into: string): void {
  const bytes = brotliDecompressSync(readFileSync(join(packed, `${name}.br`)));
  mkdirSync(into, { recursive: true });
  if (name.endsWith('.tar')) {
    const { status, stderr } = spawnSync('tar', ['-xf', '-', '-C', into], { input: bytes, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} cannot be unpacked: ${stderr}`);
    return;
  }
  const partial = join(into, `${name}.${process.pid}`);
  writeFileSync(partial, bytes, { mode: 0o755 });
  renameSync(partial, join(into, name));
}

/** Writes a script that starts the unpacked browser with the settings given, and gives its path. */
function launcher(name: string, settings: readonly string[]): string {
  const path = join(unpacked, name);
  const lines = ['#!/bin/sh', ...settings, `exec ${quoted(join(unpacked, 'chromium'))} "$@"`];
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o755 });
  return path;
}

/**
 * The headless Chromium that ships inside the npm package `@sparticuz/chromium`, installed from its own lock file and
 * unpacked when first asked for. Gives launchers to try in turn: on the machine's own libraries, then on the few that
 * come with the package, which a machine that never had a browser lacks.
 * @throws when the package cannot be had, or is not made for this machine
 */
export async function* packagedBrowser(): AsyncGenerator<string> {
  const machine = `${process.platform}-${process.arch}`;
  if (machine !== 'linux-x64') throw new Error(`it is made for linux-x64, and this is ${machine}`);
  await install(folder, 'a browser of last resort (70 MB)');
  if (!existsSync(join(unpacked, 'chromium'))) unpack('chromium', unpacked);
  const settings: string[] = [];
  if (!existsSync('/etc/fonts/fonts.conf')) {
    unpack('fonts.tar', unpacked);
    const config = join(unpacked, 'fonts.conf');
    const found = `<dir>${join(unpacked, 'fonts')}</dir><dir>/usr/share/fonts</dir>`;
    writeFileSync(config, `<?xml version="1.0"?>\n<fontconfig>${found}</fontconfig>\n`);
    settings.push(`export FONTCONFIG_FILE=${quoted(config)}`);
  }
  yield launcher('chrome', settings);
  unpack('al2023.tar', unpacked);
  yield launcher('chrome-with-libraries', [...settings, `export LD_LIBRARY_PATH=${quoted(join(unpacked, 'lib'))}`]);
}
