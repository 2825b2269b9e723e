// @ts-check
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
const windows = process.platform === 'win32';

/**
 * Ends every child that `npm()` started and that still runs, together with what it started itself.
 * @param {NodeJS.Signals} signal
 */
function end(signal) {
  for (const child of children) {
    if (child.pid === undefined) continue;
    try {
      // Each child leads a process group of its own, since npm and sh do not always pass a signal on.
      if (windows) child.kill();
      else process.kill(-child.pid, signal);
    } catch {
      // It has just ended by itself.
    }
  }
}

/** @param {number} code */
function leave(code) {
  // To end a server that only serves is no failure; to end a build is.
  const interrupted = children.size > 0;
  end('SIGTERM');
  process.exit(interrupted ? code : 0);
}

process.on('SIGINT', () => leave(130));
process.on('SIGTERM', () => leave(143));
process.on('SIGHUP', () => leave(129));
if (process.env.npm_lifecycle_event && !windows) {
  // A signal sent to npm ends the shell between npm and us, which passes nothing on: a new parent tells.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || leave(143), 300).unref();
}
process.on('exit', () => end('SIGTERM'));

/**
 * Hands on what a child prints, line by line.
 * @param {import('node:stream').Readable | null} stream
 * @param {(line: string) => void} print
 */
function inLines(stream, print) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(print);
  });
  stream?.on('end', () => rest && print(rest));
}

/**
 * Runs npm in a folder of the project, without a terminal to ask questions in.
 * Scripts run on the project's own Node where there is one, since npm puts `node_modules/.bin` first.
 * @param {string[]} args what npm is told, as `['run', 'build']`
 * @param {{ cwd?: string, env?: Record<string, string>, print?: (line: string) => void }} [options]
 *   `print` is given each line of its output, which else goes where ours goes
 * @returns {Promise<number>} the exit code
 */
export function npm(args, options = {}) {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const [file, before] = script?.endsWith('.js') ? [node ?? process.execPath, [script]] : ['npm', []];
  const output = options.print ? 'pipe' : 'inherit';
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...before, ...args], {
      cwd: options.cwd ?? root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...options.env },
      stdio: ['ignore', output, output],
      detached: !windows,
      shell: windows && before.length === 0,
    });
    children.add(child);
    if (options.print) {
      inLines(child.stdout, options.print);
      inLines(child.stderr, options.print);
    }
    child.on('error', reject);
    child.on('close', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Ends the process with a message on standard error.
 * @param {string} message what is wrong and what to do
 * @param {number} [code]
 * @returns {never}
 */
export function stop(message, code = 1) {
  process.stderr.write(`\n${message}\n`);
  process.exit(code);
}
