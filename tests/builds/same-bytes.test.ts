import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { finish } from '../../tools/finish/finish.ts';
import { buildSite } from './build-site.ts';

const home = mkdtempSync(join(tmpdir(), 'same-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Each file's bytes, as text that can be compared, by its path. */
function bytesOf(out: string): Map<string, string> {
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(out.length + 1), readFileSync(path, 'latin1')]));
}

// `npm test` builds dist far in the east, where a day begins while it is still yesterday here.
test('a build gives the same bytes a second time, and wherever it is made', { timeout: 300_000 }, () => {
  const west = buildSite(join(home, 'west'), { zone: 'America/New_York' });
  finish(west, join(home, 'none'));
  const [one, other] = [bytesOf('dist'), bytesOf(west)];
  // dist keeps the assets of earlier builds, and the list of them.
  one.delete('builds.json');
  other.delete('builds.json');
  const kept = [...one.keys()].filter((path) => !path.startsWith('assets/') || other.has(path));
  expect([...other.keys()]).toEqual(kept);
  expect([...other].filter(([path, bytes]) => one.get(path) !== bytes).map(([path]) => path)).toEqual([]);
  expect(other.size).toBeGreaterThan(50);
});
