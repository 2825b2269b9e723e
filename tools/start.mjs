// @ts-check
// Runs on a bare Node 20 before anything is installed: only Node's own modules here and in what it imports.
import { join } from 'node:path';
import { install, needNode } from './install.mjs';
import { npm, root, stop } from './run.mjs';
import { announce, portWanted, serve, taken } from './serve.mjs';

const dist = join(root, 'dist');
try {
  // Better to hear of a taken port now than after the build.
  await (await serve({ folder: dist, port: portWanted() })).close();
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  stop(code === 'EADDRINUSE' ? taken(portWanted()) : message);
}
await install().catch((/** @type {Error} */ { message }) => stop(message));
needNode();
console.log('Building the story …');
const code = await npm(['run', '--silent', 'build']);
if (code !== 0) stop('The story was not built: see above.', code);
if (!(await announce(dist))) process.exit(1);
