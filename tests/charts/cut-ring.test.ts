import { expect, test } from 'vitest';
import { polygonArea } from 'd3';
import { cutRing } from '../../src/charts/cut-ring.ts';

const BOX = { west: 0, south: 0, east: 10, north: 10 };
const area = (ring: readonly number[][]): number => polygonArea(ring as [number, number][]);

test('a ring inside a box stays as it is', () => {
  const ring = [
    [1, 1],
    [1, 5],
    [5, 5],
    [1, 1],
  ];
  expect(cutRing(ring, BOX)).toEqual(ring);
});

test('of a ring that leaves the box, the part inside is kept, closed, and winds as before', () => {
  const ring = [
    [5, 5],
    [5, 25],
    [25, 25],
    [25, 5],
    [5, 5],
  ];
  const cut = cutRing(ring, BOX);
  expect(cut[0]).toEqual(cut.at(-1));
  expect(Math.abs(area(cut))).toBe(25);
  expect(Math.sign(area(cut))).toBe(Math.sign(area(ring)));
});

test('a ring around the whole box becomes the box, and one beside it nothing', () => {
  const square = (from: number, to: number): number[][] => [
    [from, from],
    [from, to],
    [to, to],
    [to, from],
    [from, from],
  ];
  expect(Math.abs(area(cutRing(square(-5, 50), BOX)))).toBe(100);
  expect(cutRing(square(20, 30), BOX)).toEqual([]);
});
