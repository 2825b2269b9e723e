import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { FIXTURE } from '../record/mistake.ts';
import { MISTAKES } from '../record/mistakes.ts';
import { writeLedger } from '../record/released.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const GUIDE = join(ROOT, 'docs', 'editors.md');
const TABLE = /(<!-- mistakes: [^\n]*-->)[\s\S]*?(<!-- end of mistakes -->)/;

/** The words of a command line, as a shell would split them. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** What a command of the guide prints in that folder, where the record is in `data/`. */
function outputOf(command: string, folder: string): string {
  const [npm, run, script = '', , ...args] = wordsOf(command);
  if (npm !== 'npm' || run !== 'run') throw new Error(`the guide may show npm run alone: ${command}`);
  const env = { ...process.env, STORY_DATA: '' };
  const node = [join(ROOT, 'src', 'desk', `${script}.ts`), ...args];
  const { stdout, stderr } = spawnSync(process.execPath, node, { cwd: folder, env, encoding: 'utf8' });
  return (stdout + stderr).trimEnd();
}

/** A block of the guide with what its commands print now. */
function replayed(block: string, folder: string): string {
  const commands = block.replaceAll(/\\\n\s*/g, ' ').match(/^\$ .*$/gm) ?? [];
  const shown = block.match(/^\$ (?:.*\\\n)*.*$/gm) ?? [];
  return commands
    .map((command, at) => `${shown[at] ?? ''}\n${outputOf(command.slice(2), folder)}`.trimEnd())
    .join('\n');
}

test(
  'the guide shows what its commands print, and what the gate says: else run this with -u',
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guide-'));
    try {
      cpSync(FIXTURE, join(folder, 'data'), { recursive: true });
      writeLedger(join(folder, 'data'), [{ id: '2026-02-16', released: '2026-03-02' }]);
      const rows = MISTAKES.map(({ what, says }) => `| ${what} | \`${says.replaceAll('|', '\\|')}\` |`);
      const table = ['| You did | You hear |', '| --- | --- |', ...rows].join('\n');
      const now = readFileSync(GUIDE, 'utf8')
        .replaceAll(
          /```console\n([\s\S]*?)\n```/g,
          (_, block: string) => `\`\`\`console\n${replayed(block, folder)}\n\`\`\``,
        )
        .replace(TABLE, (_, begin: string, end: string) => `${begin}\n\n${table}\n\n${end}`);
      const options = await resolveConfig(GUIDE);
      await expect(await format(now, { ...options, plugins: [], parser: 'markdown' })).toMatchFileSnapshot(GUIDE);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
