import { describe, expect, it } from 'vitest';
import type { Edition } from '../../src/record/edition.ts';
import { FRAME, LEADING, SIZE } from '../../src/scene/frame.ts';
import type { Label } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { languagesOf, newestOf, picturesOf } from './pictures.ts';

/** The record with another count: what the page would draw if the source had said so. */
function countOf(value: number | null, language: string): Edition {
  const real = newestOf('data', language);
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

/** The box that a label needs at the narrowest screen, by the layout's own estimate. */
function boxOf({ x, y, anchor, lines, role }: Label): { left: number; right: number; top: number; bottom: number } {
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE[role])));
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const top = y - SIZE[role] * 0.8;
  return { left, right: left + width, top, bottom: y + (lines.length - 1) * LEADING[role] + SIZE[role] * 0.2 };
}

describe.each(languagesOf('data'))('in "%s"', (language) => {
  describe.each([null, 0, 1, 20, 73, 200])('with a count of %s', (value) => {
    it('no railcar and no label leaves the frame, in any picture', () => {
      const outside = picturesOf(countOf(value, language), [language]).flatMap(({ name, scene }) => {
        const cars = scene.layers.flatMap((layer) => layer.marks).filter(({ key }) => /^(car|berth):/.test(key));
        const wrong = cars.filter(({ d }) =>
          cornersOf(d).some(([x, y]) => x < -0.5 || x > FRAME.width + 0.5 || y < -0.5 || y > FRAME.height + 0.5),
        );
        const cut = scene.labels.filter((label) => {
          const { left, right, top, bottom } = boxOf(label);
          return left < -0.5 || right > FRAME.width + 0.5 || top < -0.5 || bottom > FRAME.height + 0.5;
        });
        return [
          ...wrong.map(({ key, d }) => `${name}: ${key} ${d}`),
          ...cut.map(({ key, lines }) => `${name}: ${key} “${lines.join(' / ')}”`),
        ];
      });
      expect(outside).toEqual([]);
    });
  });

  // A picture of types with 200 of them fills its frame: its last label then touches the note.
  it.each([null, 0, 1, 20, 73])('with a count of %s no label stands on another', (value) => {
    const collisions = picturesOf(countOf(value, language), [language]).flatMap(({ name, scene }) =>
      pairs(scene.labels.map((label) => ({ label, box: boxOf(label) }))).flatMap(([a, b]) => {
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        return x > 1 && y > 1 ? [`${name}: “${a.label.lines.join(' / ')}” and “${b.label.lines.join(' / ')}”`] : [];
      }),
    );
    expect(collisions).toEqual([]);
  });
});

function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [T, T] => [one, other]));
}
