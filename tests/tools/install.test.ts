import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missing } from '../../tools/install.mjs';

const machine = { platform: 'linux', arch: 'x64' };
const locked = {
  '': { version: '1.0.0' },
  'node_modules/one': { version: '1.2.3', integrity: 'sha512-one' },
  'node_modules/for-linux': { version: '1.0.0', integrity: 'sha512-l', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/for-mac': { version: '1.0.0', integrity: 'sha512-m', optional: true, os: ['darwin'], cpu: ['arm64'] },
};
const { 'node_modules/one': one, 'node_modules/for-linux': forLinux } = locked;
let folder = '';

function write(path: string, packages: object): void {
  writeFileSync(join(folder, path), JSON.stringify({ packages }));
}

function installed(packages: object): void {
  for (const path of Object.keys(packages)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'package.json'), '{}');
  }
  write('node_modules/.package-lock.json', packages);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a folder '));
  write('package-lock.json', locked);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('whether packages are installed', () => {
  it('finds nothing missing where all that this machine needs is there', () => {
    installed({ 'node_modules/one': one, 'node_modules/for-linux': forLinux });
    expect(missing(folder, machine)).toBeUndefined();
  });

  it('says when there is no node_modules, or one that was never finished', () => {
    expect(missing(folder, machine)).toBe('node_modules is missing');
    mkdirSync(join(folder, 'node_modules'));
    expect(missing(folder, machine)).toBe('node_modules is incomplete');
  });

  it('names a package of another version', () => {
    installed({ 'node_modules/one': { ...one, version: '1.2.2' }, 'node_modules/for-linux': forLinux });
    expect(missing(folder, machine)).toBe('node_modules/one is 1.2.2, locked is 1.2.3');
  });

  it('names an optional package that this machine should have', () => {
    installed({ 'node_modules/one': one });
    expect(missing(folder, machine)).toBe('node_modules/for-linux is missing');
  });

  it('names a package whose folder was deleted', () => {
    installed({ 'node_modules/one': one, 'node_modules/for-linux': forLinux });
    rmSync(join(folder, 'node_modules/one'), { recursive: true });
    expect(missing(folder, machine)).toBe('node_modules/one is missing');
  });
});
