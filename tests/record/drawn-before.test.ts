import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { drawnBefore } from '../../src/desk/drawn-before.ts';
import { load } from '../../src/record/load.ts';
import type { Edition } from '../../src/record/edition.ts';
import { FIXTURE, makeEdits, onCopy } from './mistake.ts';

const home = mkdtempSync(join(tmpdir(), 'drawn-'));
afterAll(() => rmSync(home, { recursive: true }));

test('an edition counts as drawn only while every byte of it is the same', () => {
  const path = join(home, 'cache', 'drawn.json');
  const [edition] = load(FIXTURE).editions as [Edition];
  expect(drawnBefore(path).has(edition)).toBe(false);
  drawnBefore(path).add([edition]);
  expect(drawnBefore(path).has(edition)).toBe(true);
  expect(drawnBefore(path).has({ ...edition, asOf: '2026-02-17' })).toBe(false);
});

test('what was remembered cannot be damaged: a broken memory is an empty one', () => {
  const path = join(home, 'broken.json');
  writeFileSync(path, '{"half');
  expect(drawnBefore(path).has(load(FIXTURE).editions[0] as Edition)).toBe(false);
});

test('where nothing can be written, nothing is remembered and nothing fails', () => {
  writeFileSync(join(home, 'file'), '');
  expect(() => drawnBefore(join(home, 'file', 'drawn.json')).add(load(FIXTURE).editions)).not.toThrow();
});

test('a picture that cannot be drawn is told by the command every time', { timeout: 60_000 }, () => {
  onCopy((folder, edition) => {
    const env = { ...process.env, STORY_DATA: folder };
    const check = (): string => spawnSync(process.execPath, ['src/desk/check.ts'], { env, encoding: 'utf8' }).stdout;
    // The projection has no room for a pole.
    makeEdits(edition, [['places.json', '"latitude": 10.5', '"latitude": 90']]);
    expect(check()).toContain('cannot be drawn');
    expect(check()).toContain('cannot be drawn');
    makeEdits(edition, [['places.json', '"latitude": 90', '"latitude": 10.5']]);
    expect(check()).toBe('');
  });
});
