import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import * as atlas from '../../src/charts/atlas.ts';
import { landMarks } from '../../src/charts/geography.ts';
import { landFile } from '../../src/desk/land-file.ts';
import { load } from '../../src/record/load.ts';

test('what is kept of the atlas is what its maps show of it: else run npm run land', { timeout: 20_000 }, () => {
  const { editions } = load();
  const kept = readFileSync('data/land.json', 'utf8');
  expect(kept).toBe(landFile(editions));
  // In whatever order its maps stand.
  for (const { charts } of editions) charts.map.states.reverse();
  expect(kept).toBe(landFile(editions));
});

test('a map that is kept is drawn without the atlas, any other with it', () => {
  const islands = vi.spyOn(atlas, 'theIslands');
  const [edition] = load().editions;
  const kept = edition?.charts.map.states.find(({ detail }) => detail === 'country')?.bounds;
  if (!kept) throw new Error('no map to draw');
  expect(landMarks(kept).land).toHaveLength(1);
  expect(islands).not.toHaveBeenCalled();
  // The Alps: nothing but land, and borders on it.
  expect(landMarks({ west: 6, south: 45, east: 9, north: 47 })).toEqual({
    land: [{ key: 'land:all', d: expect.stringMatching(/^M[-\d. Mlz]+$/) as string }],
    border: [{ key: 'border:all', d: expect.stringMatching(/^M[-\d. Mlz]+$/) as string }],
  });
  expect(islands).toHaveBeenCalledOnce();
});
