import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'same-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Builds the site in a time zone. @returns each file's bytes, as text that can be compared, by its path */
function build(zone: string): Map<string, string> {
  const out = join(home, zone.replace('/', '-'));
  execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', out, '--silent'], {
    env: { ...process.env, TZ: zone, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(out.length), readFileSync(path, 'latin1')]),
  );
}

describe('a build', () => {
  it('gives the same bytes a second time, and wherever it is made', { timeout: 600_000 }, () => {
    const west = build('America/New_York');
    const east = build('Asia/Seoul');
    expect([...east.keys()]).toEqual([...west.keys()]);
    expect([...west].filter(([path, bytes]) => east.get(path) !== bytes).map(([path]) => path)).toEqual([]);
    expect(west.size).toBeGreaterThan(50);
  });
});
