import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { verifySite } from './verify-site.ts';

/** `npm run verify`: whether every file of the built site says what the record says; silent, and 0, where it does. */
const folder = resolve(process.argv[2] ?? 'dist');
if (!existsSync(folder)) {
  process.stderr.write(`${folder} does not exist; run npm run build first\n`);
  process.exitCode = 2;
} else {
  const found = verifySite(folder);
  for (const { file, where, message } of found) process.stdout.write(`${file} ${where} ${message}\n`);
  if (found.length > 0) process.exitCode = 1;
}
