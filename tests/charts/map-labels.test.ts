import { describe, expect, it } from 'vitest';
import { FRAME, LEADING, SIZE } from '../../src/scene/frame.ts';
import type { Label } from '../../src/scene/scene.ts';
import { textWidth } from '../../src/scene/text-width.ts';
import { placeAround } from '../../src/charts/place-around.ts';
import { boxesAlong } from '../../src/charts/map-route.ts';
import { load } from '../../src/record/load.ts';
import { languagesOf, picturesOf } from './pictures.ts';

type Point = readonly [number, number];

/** Whether a label, as wide as at the narrowest screen, stands on a point. */
function standsOn({ x, y, anchor, lines, role }: Label, [px, py]: Point): boolean {
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE[role])));
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const bottom = y + (lines.length - 1) * LEADING[role];
  return px > left && px < left + width && py > y - SIZE[role] * 0.7 && py < bottom;
}

/** Points on a path of straight lines, some two units from one to the next. */
function pointsOn(d: string): Point[] {
  return d.split('M').flatMap((line) => {
    const corners = line.split('L').map((pair) => pair.split(' ').map(Number) as unknown as Point);
    return corners.slice(1).flatMap(([x, y], at) => {
      const [fromX, fromY] = corners[at] ?? [x, y];
      const steps = Math.ceil(Math.hypot(x - fromX, y - fromY) / 2);
      return Array.from({ length: steps + 1 }, (_, step): Point => {
        const share = step / Math.max(1, steps);
        return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
      });
    });
  });
}

/** The middle of a circle. */
function middleOf(d: string): Point {
  const [left = 0, y = 0, radius = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return [left + radius, y];
}

describe.each(languagesOf('data'))('in "%s"', (language) => {
  // Where a country or a sea has its name, the record says.
  it('no name, value or note of a map stands on its route or on a place', () => {
    const editions = load().editions.filter(({ languages }) => languages.includes(language));
    const maps = editions.flatMap((edition) =>
      picturesOf(edition, [language]).filter(({ figure }) => figure.chart === 'map'),
    );
    const covered = maps.flatMap(({ name, figure, scene }) => {
      const marks = scene.layers.flatMap((layer) => layer.marks);
      const dots = marks.filter(({ key }) => key.startsWith('place:')).map(({ d }) => middleOf(d));
      const route = marks.filter(({ key }) => key.startsWith('route:')).flatMap(({ d }) => pointsOn(d));
      const labels = scene.labels.filter(({ key }) => /^(label:|value:|note$)/.test(key));
      return labels
        .filter((label) => [...dots, ...route].some((point) => standsOn(label, point)))
        .map(({ lines }) => `${figure.edition.id} ${name}: “${lines.join(' / ')}”`);
    });
    expect(maps.length).toBeGreaterThan(0);
    expect(covered).toEqual([]);
  });
});

/** A name beside a point in the middle of the frame, and whether the label stands on a line. */
function placed(line: readonly Point[], from: Point = [200, 180]): { crossed: boolean; inside: boolean } {
  const spot = { key: 'label:spot', lines: ['A long name', 'and a day'], x: from[0], y: from[1], radius: 6 };
  const [label] = placeAround([spot], boxesAlong([line]));
  if (!label) throw new Error('no label');
  const whole: Label = { ...label, role: 'label', tone: 'ground' };
  const d = `M${line.map((point) => point.join(' ')).join('L')}`;
  return {
    crossed: pointsOn(d).some((point) => standsOn(whole, point)),
    inside: label.x > 0 && label.x < FRAME.width && label.y > 0 && label.y < FRAME.height,
  };
}

describe('a name beside a line', () => {
  it.each<[string, Point[]]>([
    [
      'to the right',
      [
        [200, 180],
        [390, 180],
      ],
    ],
    [
      'to the left',
      [
        [10, 180],
        [200, 180],
      ],
    ],
    [
      'from above',
      [
        [200, 10],
        [200, 180],
      ],
    ],
    [
      'through the point, slanting',
      [
        [100, 80],
        [300, 280],
      ],
    ],
  ])('stands off it: %s', (_, line) => {
    expect(placed(line)).toEqual({ crossed: false, inside: true });
  });

  it('is moved into the frame rather than onto the line, at the edge', () => {
    expect(
      placed(
        [
          [60, 30],
          [390, 180],
        ],
        [60, 30],
      ),
    ).toEqual({ crossed: false, inside: true });
  });
});
