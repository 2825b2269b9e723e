import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/record/edition.ts';
import { FRAME } from '../../src/scene/frame.ts';
import { newestOf, picturesOf } from './pictures.ts';

const real = newestOf('data');

/** The record with another count: what the page would draw if the source had said so. */
function countOf(value: number | null): Edition {
  const observations = real.observations.map((one) =>
    one.id === real.charts.yard.counted
      ? { ...one, value, noValue: value === null ? ('none_found' as const) : null }
      : one,
  );
  return { ...real, observations };
}

/** The corners of a mark's path: absolute moves and lines, and the relative steps that rectangles take. */
function cornersOf(d: string): [number, number][] {
  const corners: [number, number][] = [];
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLhvmlz])([^MLhvmlaz]*)/g)) {
    const [a = 0, b = 0] = rest.trim().split(/[ ,]+/).map(Number);
    if (command === 'M' || command === 'L') [x, y] = [a, b];
    else if (command === 'm' || command === 'l') [x, y] = [x + a, y + b];
    else if (command === 'h') x += a;
    else if (command === 'v') y += a;
    else [x, y] = start;
    if (command === 'M' || command === 'm') start = [x, y];
    corners.push([x, y]);
  }
  return corners;
}

describe.each([null, 0, 1, 20, 73, 200])('with a count of %s', (value) => {
  it('no railcar and no label leaves the frame, in any picture', () => {
    const outside = picturesOf(countOf(value)).flatMap(({ name, scene }) => {
      const cars = scene.layers.flatMap((layer) => layer.marks).filter(({ key }) => /^(car|berth):/.test(key));
      const wrong = cars.filter(({ d }) =>
        cornersOf(d).some(([x, y]) => x < -0.5 || x > FRAME.width + 0.5 || y < -0.5 || y > FRAME.height + 0.5),
      );
      return wrong.map(({ key, d }) => `${name}: ${key} ${d}`);
    });
    expect(outside).toEqual([]);
  });
});
