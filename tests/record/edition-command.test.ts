import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'edition-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

function edition(folder: string, ...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, STORY_DATA: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/desk/edition.ts', ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

test('a draft needs a note, is prepared once, and gets a new hash when it changes', () => {
  const folder = join(home, 'data');
  cpSync('tests/record/fixture', folder, { recursive: true });
  const ledger = (): { id: string; hash: string; released: null; note: Record<string, string> }[] =>
    JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as ReturnType<typeof ledger>;

  expect(edition(folder)).toMatchObject({
    status: 1,
    output: expect.stringContaining('is a draft; say what it brings') as string,
  });
  expect(ledger()).toEqual([]);

  expect(edition(folder, '--note', 'The first look').status).toBe(0);
  const [first] = ledger();
  expect(first).toMatchObject({ released: null, note: { en: 'The first look' } });
  expect(edition(folder).output).toContain('nothing was written');

  const path = join(folder, 'editions', first?.id ?? '', 'actors.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"en": "', '"en": "The '));
  expect(edition(folder).output).toContain('is prepared as it is now');
  expect(ledger()[0]?.hash).not.toBe(first?.hash);
});
