/** Loaded before a command: ends the process, as a cut wire would, at the n-th time that it touches a file. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const folder = process.env.STORY_DATA ?? '';
const last = Number(process.env.DIE_AT);
let count = 0;

const touching = ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'mkdirSync', 'rmSync'] as const;
const open = new Set<number>();

for (const name of touching) {
  const real = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]): unknown => {
      const [first] = args;
      const ours = typeof first === 'number' ? open.has(first) : String(first).startsWith(folder);
      const reads = name === 'openSync' && args[1] !== 'w';
      if (ours && !reads && (count += 1) === last) process.kill(process.pid, 'SIGKILL');
      const result = real(...args);
      if (name === 'openSync' && ours && !reads) open.add(result as number);
      return result;
    },
  });
}
syncBuiltinESMExports();
