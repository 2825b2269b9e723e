import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hashEdition } from '../record/hash-edition.ts';
import { frozenHome, hashOfPart, PARTS, type Parts } from '../record/read-frozen.ts';

/**
 * Stores what readers saw of an edition, beside the list of it. What an interrupted release left is replaced.
 * @param parts the bytes by their path in the edition's folder, `en/story.html`
 * @returns the hash of the list, which goes into the ledger
 */
export function storeParts(folder: string, edition: string, parts: ReadonlyMap<string, string>): string {
  const home = frozenHome(folder);
  const place = join(home, edition);
  const fresh = join(home, `.new-${edition}`);
  for (const name of existsSync(home) ? readdirSync(home) : [])
    if (name.startsWith('.new-')) rmSync(join(home, name), { recursive: true });
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const list: Parts = Object.fromEntries(sorted.map(([name, html]) => [name, hashOfPart(html)]));
  for (const [name, html] of sorted) {
    const path = join(fresh, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, html);
  }
  writeFileSync(join(fresh, PARTS), `${JSON.stringify(list, null, 2)}\n`);
  rmSync(place, { recursive: true, force: true });
  renameSync(fresh, place);
  return hashEdition(list);
}
