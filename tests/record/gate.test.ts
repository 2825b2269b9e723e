import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotation } from '../../src/desk/annotation.ts';
import { findFaults } from '../../src/desk/gate.ts';
import { gate } from '../../src/desk/guard-build.ts';
import { fitMessage, printFault } from '../../src/record/fault.ts';
import { load } from '../../src/record/load.ts';
import { FIXTURE, onCopy } from './mistake.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CHECK = join(ROOT, 'src', 'desk', 'check.ts');

test('a clean data folder has no faults', () => {
  expect(findFaults(FIXTURE)).toEqual([]);
});

test('the record itself has no faults', () => {
  const stale = /was changed since it was prepared; run npm run edition$/;
  expect(findFaults(join(ROOT, 'data')).filter(({ message }) => !stale.test(message))).toEqual([]);
});

test('a clean data folder gives whole editions', () => {
  const [edition] = load(FIXTURE).editions;
  expect(edition?.id).toBe('2026-02-16');
  expect(edition?.observations.map(({ id }) => id)).toEqual(['c1', 'c2', 'gap', 'growth', 'fog']);
  expect(Object.keys(edition?.stories ?? {})).toEqual(['en', 'de']);
});

test('the command is silent on a clean folder', () => {
  expect(execFileSync(process.execPath, [CHECK], { cwd: ROOT, env: { STORY_DATA: FIXTURE }, encoding: 'utf8' })).toBe(
    '',
  );
});

test('the command prints each fault on a line, marks it on GitHub, and fails', () => {
  onCopy((folder, edition) => {
    const file = join(edition, 'observations.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"value": 210', '"value": "210"'));
    const run = spawnSync(process.execPath, [CHECK], {
      cwd: ROOT,
      env: { STORY_DATA: folder, GITHUB_ACTIONS: 'true' },
      encoding: 'utf8',
    });
    const message = 'value must be a number: remove the quotes around 210';
    expect(run.stdout).toBe(`${file}:5:14 ${message}\n::error file=${file},line=5,col=14::${message}\n`);
    expect(run.status).toBe(1);
  });
});

test('the build stops with the faults and nothing else', () => {
  onCopy((folder, edition) => {
    writeFileSync(join(edition, 'claims.json'), '');
    process.env.STORY_DATA = folder;
    try {
      const setup = gate().hooks['astro:config:setup'] as (given: object) => void;
      const watched: string[] = [];
      const start = (): void =>
        setup({ command: 'dev', addWatchFile: (file: string) => watched.push(file), logger: console });
      expect(start).toThrow('claims.json:1:1 this file is empty; undo, or write [] if it holds nothing');
      expect(watched).toContain(join(edition, 'claims.json'));
    } finally {
      delete process.env.STORY_DATA;
    }
  });
});

test('a file inside the working directory is named from there, in a line under 160 characters', () => {
  const file = join(process.cwd(), 'data/editions/2026-02-16/observations.json');
  const message = `id "${'a-very-long-name-'.repeat(6)}" is already used at line 3; new numbers get a new id, changed numbers keep theirs`;
  const printed = printFault({ file, line: 3, column: 7, message, severity: 'error' });
  expect(printed.length).toBeLessThan(160);
  expect(printed).toMatch(/^data\/editions\/2026-02-16\/observations\.json:3:7 id "a-very.*…/);
  expect(printed).toMatch(/changed numbers keep theirs$/);
});

test('a message that fits is left as it is', () => {
  expect(fitMessage('write 1210', 10)).toBe('write 1210');
});

test('what stands between two quoted words is not quoted itself, and stays whole', () => {
  const message = '"a-very-long-name-of-a-record" has no value; say why in "noValue"';
  expect(fitMessage(message, 54)).toBe('"a-very-l…a-record" has no value; say why in "noValue"');
});

test('an annotation escapes what GitHub would read as its own', () => {
  const fault = { file: '/a,b:c', line: 1, column: 2, message: '100%\n', severity: 'warning' } as const;
  expect(annotation(fault)).toBe('::warning file=/a%2Cb%3Ac,line=1,col=2::100%25%0A');
});
