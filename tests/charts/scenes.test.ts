import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/figures.ts';
import { say } from '../../src/language/say.ts';
import { FRAME } from '../../src/scene/frame.ts';
import { newestOf, picturesOf } from './pictures.ts';

const edition = newestOf('data');
const pictures = picturesOf(edition);
const counted = edition.observations.find((one) => one.id === edition.charts.yard.counted);
const cars = (scene: (typeof pictures)[number]['scene']): { key: string; d: string; tone: string }[] =>
  scene.layers.flatMap((layer) =>
    layer.marks.filter((mark) => mark.key.startsWith('car:')).map((mark) => ({ ...mark, tone: layer.tone })),
  );

describe.each(pictures)('$name', ({ figure, scene }) => {
  it('has a title, a sentence, and marks with keys of their own', () => {
    expect(scene.title.length).toBeGreaterThan(5);
    expect(scene.desc.length).toBeGreaterThan(20);
    const keys = [...scene.layers.flatMap((layer) => layer.marks), ...scene.labels].map((mark) => mark.key);
    const layers = scene.layers.flatMap((layer) => layer.marks.map((mark) => mark.key));
    expect(layers.length).toBe(new Set(layers).size);
    expect(keys.every((key) => /^[a-z]+[a-z-]*:.+/.test(key) || key === 'note')).toBe(true);
  });

  it('draws no coordinate that is not a number, and no label outside its frame', () => {
    for (const { d } of scene.layers.flatMap((layer) => layer.marks)) expect(d).not.toMatch(/NaN|undefined|Infinity/);
    for (const { x, y } of scene.labels) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(FRAME.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThanOrEqual(FRAME.height);
    }
  });

  it('shows the counted cars all alike, under the same keys, or none of them', () => {
    const drawn = cars(scene);
    if (drawn.length === 0) return;
    expect(drawn.map((car) => car.key)).toEqual(
      Array.from({ length: counted?.value ?? 0 }, (_, index) => `car:${index + 1}`),
    );
    expect(new Set(drawn.map((car) => car.tone)).size).toBe(1);
    expect(new Set(drawn.map((car) => car.d.replace(/^M\S+ [^h]+/, ''))).size).toBe(1);
  });

  it('has a table whose values and dates are the record’s', () => {
    const voice = say(figure.language);
    const table = tableOf(figure);
    expect(table.rows.length).toBeGreaterThan(0);
    for (const cell of table.rows.flat()) {
      const observation = edition.observations.find((one) => one.id === cell.id);
      if (cell.kind === 'data' && observation) {
        expect(cell.value).toBe(
          observation.upTo === undefined ? String(observation.value) : `${observation.value}/${observation.upTo}`,
        );
        expect(cell.text).toBe(voice.unit(observation));
      }
      if (cell.kind === 'time') {
        const event = edition.events.find((one) => one.id === cell.id);
        const quote = edition.quotes.find((one) => one.id === cell.id);
        const source = edition.sources.find((one) => one.id === cell.id);
        const published = source && (source.date ?? source.publicBy);
        expect(cell.value).toBe((observation?.observed ?? event?.when ?? quote?.said)?.to ?? published);
      }
      for (const source of cell.sources ?? []) expect(edition.sources.map((one) => one.id)).toContain(source);
    }
    for (const row of table.rows) expect(row.length).toBe(table.columns.length);
  });
});

describe('the drama', () => {
  it('is carried by the same cars in the yard, on the time axis, on the map and below the voices', () => {
    const charts = new Set(pictures.filter(({ scene }) => cars(scene).length > 0).map(({ figure }) => figure.chart));
    expect([...charts].sort()).toEqual(['map', 'timeline', 'voices', 'yard']);
  });

  it('never lets a mark stand for the margin of error: the ceiling is outlined, the count is solid', () => {
    for (const { scene } of pictures) {
      for (const layer of scene.layers) {
        if (layer.marks.some((mark) => mark.key.startsWith('berth:'))) expect(layer.tone).toBe('bound');
        if (layer.marks.some((mark) => mark.key.startsWith('car:')))
          expect(['counted', 'unknown']).toContain(layer.tone);
      }
    }
  });
});
