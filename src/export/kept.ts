import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where pictures are kept between builds, under names that say everything about how they came about. */
const FOLDER = join(process.cwd(), '.build', 'pictures');

/**
 * The bytes that were made under a name before, else made now and kept.
 * @param name a hash of everything that decides the bytes, so that they can never be out of date
 */
export async function kept(name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const path = join(FOLDER, name);
  if (existsSync(path)) return readFileSync(path);
  const made = await make();
  mkdirSync(FOLDER, { recursive: true });
  // Several builds may make the same: each writes a file of its own, and the last whole one stands.
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, made);
  renameSync(mine, path);
  return made;
}
