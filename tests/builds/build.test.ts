import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const home = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const edition = readdirSync('data/editions').at(-1) ?? '';

/** Every file of the last good build, by content. */
function distSum(): string {
  const sum = createHash('sha256');
  for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join('dist', name);
    sum.update(name);
    if (statSync(path).isFile()) sum.update(readFileSync(path));
  }
  return sum.digest('hex');
}

/** A copy of the real data with one file changed, or gone where the change gives nothing. */
function damaged(file: string, change: (text: string) => string | undefined): string {
  const folder = mkdtempSync(join(home, 'data-'));
  cpSync('data', folder, { recursive: true });
  const path = join(folder, 'editions', edition, file);
  const text = change(readFileSync(path, 'utf8'));
  if (text === undefined) rmSync(path);
  else writeFileSync(path, text);
  return folder;
}

const first = (text: string, key: string): string => new RegExp(`"${key}": "([^"]+)"`).exec(text)?.[1] ?? '';
const second = (text: string, key: string): string =>
  [...text.matchAll(new RegExp(`"${key}": "([^"]+)"`, 'g'))][1]?.[1] ?? '';

const MISTAKES: [string, string, (text: string) => string | undefined, RegExp][] = [
  [
    'broken JSON',
    'events.json',
    (text) => text.replace(/\n\]\s*$/, ',\n]\n'),
    /events\.json:\d+:\d+ extra comma before \]; delete it/,
  ],
  ['a missing file', 'quotes.json', () => undefined, /quotes\.json:1:1 this file is missing/],
  [
    'an unknown source',
    'observations.json',
    (text) => text.replace(/"sources": \["[^"]+"/, '"sources": ["no-such-source"'),
    /observations\.json:\d+:\d+ source "no-such-source" is not in sources\.json/,
  ],
  [
    'an unknown placeholder',
    'story.en.json',
    (text) => text.replace(/"notice": "/, '"notice": "{no-such-record} '),
    /story\.en\.json:\d+:\d+ \{no-such-record\} names no entry/,
  ],
  [
    'a duplicate id',
    'events.json',
    (text) => text.replace(`"id": "${second(text, 'id')}"`, `"id": "${first(text, 'id')}"`),
    /events\.json:\d+:\d+ id "[^"]+" is already used at line \d+/,
  ],
  [
    'an impossible date',
    'events.json',
    (text) => text.replace(/"public": "(\d{4})-\d\d-\d\d"/, '"public": "$1-02-30"'),
    /events\.json:\d+:\d+ \d{4}-02-30 does not exist; February \d{4} has 28 days/,
  ],
];

describe.each(MISTAKES)('%s', (_name, file, change, message) => {
  const STORY_DATA = damaged(file, change);
  const run = (...args: string[]): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, STORY_DATA, ASTRO_TELEMETRY_DISABLED: '1' },
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  };

  it('stops check and build, says where and what to do, and leaves the last good site as it was', () => {
    const before = distSum();
    for (const command of [
      ['src/desk/check.ts'],
      ['tools/build.ts'],
      ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', join(home, 'never')],
    ]) {
      const { status, output } = run(...command);
      expect(status, command.join(' ')).not.toBe(0);
      expect(output, command.join(' ')).toMatch(message);
    }
    expect(distSum()).toBe(before);
  });
});
