// @ts-check
// Runs on a bare Node 20 before anything is installed: only Node's own modules here and in what it imports.
import { install, needNode } from './install.mjs';
import { npm, stop } from './run.mjs';

/** What `npm test` runs, in order: the name people read, and the npm script. What stands together runs side by side. */
const STEPS = [
  [['check: the data and its story', 'check']],
  [
    ['types', 'types'],
    ['format', 'format'],
  ],
  // It needs what the step before has generated.
  [['lint', 'lint']],
  [['unit tests', 'test:unit']],
  [['build', 'build']],
  [['verify: the built site says what the record says', 'verify']],
  [['browser tests', 'test:browser']],
];

const started = Date.now();
const seconds = (/** @type {number} */ from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;
/** @type {Record<string, string>} */
const env = { TZ: 'UTC', CI: process.env.CI || 'true', ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };

await install().catch((/** @type {Error} */ { message }) => stop(message));
needNode();

console.log('▸ browser');
const found = await npm(['run', '--silent', 'browser'], { env, keep: true });
if (found.code !== 0) stop('npm test failed at: browser', found.code);
env.CHROME_PATH = found.output.trim().split('\n').at(-1) ?? '';

let tests = 0;
let skipped = 0;
/** @param {string[]} step */
async function run([name = '', script = '']) {
  const from = Date.now();
  console.log(`\n▸ ${name} (npm run ${script})`);
  const { code, output } = await npm(['run', '--silent', script], { env, keep: true });
  if (code !== 0)
    stop(`npm test failed at: ${name} (npm run ${script}), exit code ${code}, after ${seconds(started)}`, code);
  const [, told = ''] = /Tests\s(.*)/.exec(output.replace(/\u001b\[[\d;]*m/g, '')) ?? [];
  tests += Number(/(\d+) passed/.exec(told)?.[1] ?? 0);
  skipped += Number(/(\d+) skipped/.exec(told)?.[1] ?? 0);
  console.log(`✓ ${name}, ${seconds(from)}`);
}
for (const together of STEPS) await Promise.all(together.map(run));
console.log(`\n${STEPS.flat().length} steps passed in ${seconds(started)}`);
if (skipped > 0) console.log(`NOT CHECKED: ${skipped} tests need what this machine lacks; they are named above.`);
console.log(` Tests  ${tests} passed${skipped > 0 ? ` | ${skipped} skipped` : ''} (${tests + skipped})`);
