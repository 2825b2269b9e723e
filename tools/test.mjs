// @ts-check
// Runs on a bare Node 20 before anything is installed: only Node's own modules here and in what it imports.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install, needNode } from './install.mjs';
import { npm, stop } from './run.mjs';

/** @typedef {{ name: string, script: string, after?: readonly string[], env?: Record<string, string> }} Step */

/**
 * What `npm test` runs: the name people read, the npm script, and the scripts that must have ended before. Those first in
 * the list start first.
 * @type {readonly Step[]}
 */
const STEPS = [
  { name: 'check: the data and its story', script: 'check' },
  // Far in the east: tests/builds/same-bytes.test.ts builds it in the west and expects the same bytes.
  { name: 'build', script: 'build', env: { TZ: 'Asia/Seoul' } },
  { name: 'format', script: 'format' },
  // Like a build it makes Astro generate types, in the same place.
  { name: 'types', script: 'types', after: ['build'] },
  { name: 'pages in a browser', script: 'test:browser', after: ['build'] },
  { name: 'other builds', script: 'test:builds', after: ['build', 'types'] },
  { name: 'unit tests', script: 'test:unit' },
  { name: 'lint', script: 'lint', after: ['types'] },
  { name: 'verify: the built site says what the record says', script: 'verify', after: ['build'] },
  // It measures time: nothing may run beside it.
  {
    name: 'motion in a browser',
    script: 'test:motion',
    after: ['format', 'test:browser', 'lint', 'test:unit', 'verify', 'test:builds'],
  },
];
/** Most steps keep one processor busy and a part of another, with their browsers. */
const AT_ONCE = 2;

const started = Date.now();
const seconds = (/** @type {number} */ from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;
/** @type {Record<string, string>} */
const env = {
  TZ: 'UTC',
  CI: process.env.CI || 'true',
  // Tests start the same commands many times: what Node compiles of them is kept.
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)),
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
};

/**
 * Runs a script and prints what it says line by line, each with the script's name, since another may run beside it.
 * @param {string} script
 * @param {Record<string, string>} [own] variables for it alone
 */
async function run(script, own) {
  /** @type {string[]} */
  const lines = [];
  const code = await npm(['run', '--silent', script], {
    env: { ...env, ...own },
    print: (line) => {
      lines.push(line);
      if (line.trim()) console.log(`${script} │ ${line}`);
    },
  });
  return { code, lines };
}

await install().catch((/** @type {Error} */ { message }) => stop(message));
needNode();

const browser = await run('browser');
if (browser.code !== 0) stop('npm test failed at: browser', browser.code);
env.CHROME_PATH = browser.lines.findLast((line) => existsSync(line)) ?? '';

let tests = 0;
let skipped = 0;
/** @param {Step} step */
async function take({ name, script, env: own }) {
  const from = Date.now();
  console.log(`▸ ${name} (npm run ${script})`);
  const { code, lines } = await run(script, own);
  if (code !== 0)
    stop(`npm test failed at: ${name} (npm run ${script}), exit code ${code}, after ${seconds(started)}`, code);
  const [, told = ''] = /Tests\s(.*)/.exec(lines.join('\n').replace(/\u001b\[[\d;]*m/g, '')) ?? [];
  tests += Number(/(\d+) passed/.exec(told)?.[1] ?? 0);
  skipped += Number(/(\d+) skipped/.exec(told)?.[1] ?? 0);
  console.log(`✓ ${name}, ${seconds(from)}`);
  return script;
}

const waiting = [...STEPS];
/** @type {Map<string, Promise<string>>} */
const running = new Map();
const open = (/** @type {string} */ script) => running.has(script) || waiting.some((step) => step.script === script);
while (waiting.length + running.size > 0) {
  const next = waiting.findIndex(({ after = [] }) => !after.some(open));
  if (running.size < AT_ONCE && next >= 0) {
    const [step] = waiting.splice(next, 1);
    if (step) running.set(step.script, take(step));
  } else running.delete(await Promise.race(running.values()));
}
console.log(`\n${STEPS.length} steps passed in ${seconds(started)}`);
if (skipped > 0) console.log(`NOT CHECKED: ${skipped} tests need what this machine lacks; they are named above.`);
console.log(` Tests  ${tests} passed${skipped > 0 ? ` | ${skipped} skipped` : ''} (${tests + skipped})`);
