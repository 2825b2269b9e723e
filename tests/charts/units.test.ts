import { describe, expect, it } from 'vitest';
import { gridOfGlyphs } from '../../src/charts/glyphs.ts';
import { sceneOf, tableOf } from '../../src/figures.ts';
import type { Edition } from '../../src/record/edition.ts';
import type { Mark } from '../../src/scene/scene.ts';
import { placeLabels } from '../../src/scene/place-labels.ts';
import { newestOf } from './pictures.ts';

const real = newestOf('data');
const scene = (edition: Edition, chart: 'yard' | 'measures', state: string) =>
  sceneOf({ chart, state, edition, language: 'en' });
const valueOf = (id: string): number => real.observations.find((one) => one.id === id)?.value ?? 0;

/** How many closed shapes a mark draws. */
const shapes = ({ d }: Mark): number => [...d.matchAll(/z/g)].length;

describe('the count by type', () => {
  const view = real.charts.yard.states.find((state) => state.view === 'types');
  const drawn = scene(real, 'yard', view?.id ?? '');
  const marks = drawn.layers.flatMap(({ tone, marks: own }) => own.map((mark) => ({ ...mark, tone })));

  it('draws one glyph for each railcar of each type, on both sides', () => {
    for (const { glyph, of } of real.charts.yard.types?.rows ?? []) {
      for (const id of of) {
        const mark = marks.find(({ key }) => key === `type:${id}`);
        expect(mark && shapes(mark), id).toBe(valueOf(id) * (glyph === 'ore' ? 2 : 1));
      }
    }
  });

  it('keeps the cars of the first count, in their own tone, and a gap where no number was found', () => {
    const { counted, types } = real.charts.yard;
    expect(marks.filter(({ key }) => key.startsWith('car:')).length).toBe(valueOf(counted));
    expect(new Set(marks.filter(({ key }) => key.startsWith('car:')).map(({ tone }) => tone))).toEqual(
      new Set(['counted']),
    );
    const unknown = types?.sides.filter(({ earlier }) => valueOf(earlier) === 0).map(({ earlier }) => `gap:${earlier}`);
    expect(marks.filter(({ tone }) => tone === 'gap').map(({ key }) => key)).toEqual(unknown);
  });

  it('draws every glyph in one size', () => {
    const widths = marks
      .filter(({ key }) => /^(car|type:box)/.test(key))
      .map(({ d }) => /h([\d.]+)v([\d.]+)/.exec(d)?.slice(1).join());
    expect(new Set(widths).size).toBe(1);
  });
});

describe('counts in other units', () => {
  it.each(real.charts.measures?.states ?? [])('$id draws one unit only, and no railcar', ({ id, of }) => {
    const units = new Set(of.map((one) => real.observations.find((other) => other.id === one)?.unit));
    expect(units.size).toBe(1);
    expect(units).not.toContain('railcars');
    const keys = scene(real, 'measures', id).layers.flatMap(({ marks }) => marks.map(({ key }) => key));
    expect(keys.some((key) => /^(car|berth|type):/.test(key))).toBe(false);
    expect(of.every((one) => keys.includes(`measure:${one}`))).toBe(true);
    expect(tableOf({ chart: 'measures', state: id, edition: real, language: 'en' }).rows.length).toBe(of.length);
  });

  it('draws a mark for each thing, outlined where the number is a bound', () => {
    for (const { id, view, of } of real.charts.measures?.states ?? []) {
      if (view !== 'blocks') continue;
      for (const { tone, marks } of scene(real, 'measures', id).layers) {
        for (const mark of marks) {
          const one = real.observations.find(({ id: own }) => mark.key === `measure:${own}`);
          expect(shapes(mark), mark.key).toBe((one?.value ?? 0) * (one?.unit === 'trains' ? 4 : 1));
          expect(tone).toBe(one?.bound === 'none' ? 'apart' : 'bound');
        }
      }
      expect(of.length).toBeGreaterThan(0);
    }
  });

  it.each([1, 7, 400, 3000])('holds %s of them inside the frame', (value) => {
    const observations = real.observations.map((one) => (one.unit === 'containers' ? { ...one, value } : one));
    const state = real.charts.measures?.states.find(({ view }) => view === 'blocks')?.id ?? '';
    const marks = scene({ ...real, observations }, 'measures', state).layers.flatMap((layer) => layer.marks);
    for (const { d } of marks) {
      for (const [, y] of d.matchAll(/M[\d.]+ ([\d.]+)/g)) expect(Number(y)).toBeLessThan(345);
    }
  });
});

describe('glyphs in a grid', () => {
  const grid = { x: 0, y: 0, perRow: 3, slot: 10, rowHeight: 8, carLength: 8, carWidth: 4 };

  it('begins each row anew and returns to the corner of each glyph', () => {
    expect(gridOfGlyphs(4, 'box', grid)).toBe('M0 0h8v4h-8zm10 0h8v4h-8zm10 0h8v4h-8zM0 8h8v4h-8z');
  });

  it('draws nothing for none', () => {
    expect(gridOfGlyphs(0, 'train', grid)).toBe('');
  });
});

describe('labels above what stands on the axis', () => {
  it('lifts the label over its own block, and keeps others out of the block', () => {
    const wishes = [
      { key: 'count', text: 'count', x: 100, over: { width: 26, height: 20 } },
      { key: 'near', text: 'near', x: 130 },
    ];
    const { placed } = placeLabels(wishes, [0, 400]);
    expect(placed.map(({ key, level }) => [key, level])).toEqual([
      ['count', 2],
      ['near', 3],
    ]);
  });
});
