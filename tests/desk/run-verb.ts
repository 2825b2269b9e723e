import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIXTURE } from '../record/mistake.ts';
import { writeLedger } from '../record/released.ts';

/** The released edition of the made-up record. */
export const RELEASED = '2026-02-16';

/** Runs on a copy of the made-up record, whose edition is released where asked for; the copy is removed afterwards. */
export function onRecord<T>(released: boolean, run: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'verb-'));
  try {
    cpSync(FIXTURE, folder, { recursive: true });
    if (released) writeLedger(folder, [{ id: RELEASED, released: '2026-03-02' }]);
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a command of the desk on a data folder. @returns what it prints, with paths from that folder on, and its exit code */
export function runDesk(
  folder: string,
  command: string,
  args: readonly string[],
  { input = '', preload, env = {} }: { input?: string; preload?: string; env?: Record<string, string> } = {},
): { code: number | null; output: string } {
  const node = preload ? ['--import', preload] : [];
  const run = spawnSync(process.execPath, [...node, `src/desk/${command}.ts`, ...args], {
    env: { ...process.env, STORY_DATA: folder, ...env },
    input,
    encoding: 'utf8',
  });
  return { code: run.status, output: (run.stdout + run.stderr).replaceAll(`${folder}/`, '') };
}

/** Every file of a folder, hidden ones too, by its path. */
export function filesOf(folder: string): Record<string, string> {
  const names = globSync(['**/*.*', '.*', 'editions/.*/*'], { cwd: folder }).filter((name) =>
    /\.(json|new)$/.test(name),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
