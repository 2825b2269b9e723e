/**
 * The command `schema`: writes what is made from the schema of the record: a JSON Schema for each kind of file, the
 * settings by which VS Code finds them, and the field reference in the editor's guide.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { madeFromSchema } from './made-from-schema.ts';

const ROOT = join(import.meta.dirname, '..', '..');

for (const [file, text] of await madeFromSchema(ROOT)) {
  const path = join(ROOT, file);
  mkdirSync(dirname(path), { recursive: true });
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // It is written for the first time.
  }
  if (before === text) continue;
  writeFileSync(path, text);
  process.stdout.write(`wrote ${file}\n`);
}
