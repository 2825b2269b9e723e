import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { checkPictures } from '../../src/desk/check-pictures.ts';
import { withLandBefore } from '../../src/desk/land-before.ts';
import { LAND_BY_BOUNDS } from '../../src/figures.ts';
import { load } from '../../src/record/load.ts';
import { FIXTURE } from './mistake.ts';

const home = mkdtempSync(join(tmpdir(), 'land-'));
const path = join(home, 'cache', 'land.json');
beforeEach(() => LAND_BY_BOUNDS.clear());
afterAll(() => rmSync(home, { recursive: true }));

/** Draws everything of the made-up record. */
function drawAll(): void {
  const { drafts, editions } = load(FIXTURE);
  for (const [at, edition] of editions.entries()) {
    const draft = drafts[at];
    if (draft) checkPictures(edition, draft);
  }
}

test('what was cut out of the atlas is what the next run draws with', () => {
  withLandBefore(drawAll, path);
  const cut = [...LAND_BY_BOUNDS];
  expect(cut.map(([, { land }]) => land[0]?.d)).toEqual([expect.stringMatching(/^M[-\d. Mlz]+$/)]);
  LAND_BY_BOUNDS.clear();
  withLandBefore(() => expect([...LAND_BY_BOUNDS]).toEqual(cut), path);
});

test('what other code has cut is not drawn with, and written anew', () => {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/"code":"\w+"/, '"code":"other"'));
  withLandBefore(() => {
    expect(LAND_BY_BOUNDS.size).toBe(0);
    drawAll();
  }, path);
  expect(readFileSync(path, 'utf8')).not.toContain('"other"');
});

test('a broken memory is an empty one', () => {
  writeFileSync(path, '{"half');
  withLandBefore(() => expect(LAND_BY_BOUNDS.size).toBe(0), path);
});
