import { expect, test } from 'vitest';
import { compareScenes } from '../../src/scene/compare-scenes.ts';
import type { Mark, Scene } from '../../src/scene/scene.ts';

const mark = (key: string, d: string): Mark => ({ key, d });
const label = (key: string, text: string): Scene['labels'][number] => {
  return { key, role: 'label', tone: 'ground', x: 0, y: 0, anchor: 'start', lines: [text] };
};
const scene = (marks: readonly Mark[], labels: Scene['labels'] = [], tone: 'counted' | 'bound' = 'counted'): Scene => {
  return { chart: 'yard', state: 's', width: 1, height: 1, title: '', desc: '', layers: [{ tone, marks }], labels };
};

test('marks are new, gone, moved or as they were, by their keys', () => {
  const before = scene([mark('car:1', 'M0 0'), mark('car:2', 'M1 0'), mark('car:3', 'M2 0')]);
  const after = scene([mark('car:2', 'M1 0'), mark('car:1', 'M9 9'), mark('car:4', 'M3 0'), mark('car:5', 'M4 0')]);
  expect(compareScenes(before, after)).toEqual({ fresh: 2, gone: 1, moved: 1, still: 1, labels: 0 });
});

test('another tone is a change, and so is a label that says something else', () => {
  const marks = [mark('car:1', 'M0 0')];
  const before = scene(marks, [label('a', 'about 73'), label('b', 'yard')]);
  const after = scene(marks, [label('a', 'about 75'), label('c', 'shed')], 'bound');
  expect(compareScenes(before, after)).toEqual({ fresh: 0, gone: 0, moved: 1, still: 0, labels: 3 });
});
