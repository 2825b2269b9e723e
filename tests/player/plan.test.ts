import { describe, expect, it } from 'vitest';
import { opacityAt, shownAt, spell, spellingOf } from '../../src/player/frame.ts';
import { spellPath } from '../../src/player/path-numbers.ts';
import { type Plan, type Shown, type StillLayer, planChanges, planMove, shownAtRest } from '../../src/player/plan.ts';

const box = (x: number, width = 5): string => `M${x} 10h${width}v4h-${width}z`;
const layer = (tone: string, marks: Record<string, string>, enter?: readonly [number, number]): StillLayer => ({
  tone,
  ...(enter && { enter }),
  marks: Object.entries(marks).map(([key, d]) => ({ key, d })),
});
const move = (from: readonly StillLayer[], to: readonly StillLayer[]): Plan => planMove(shownAtRest(from), to);
const spelt = ({ key, tone, shape, opacity }: Shown): readonly unknown[] => [
  key,
  tone,
  typeof shape === 'string' ? shape : spellPath(shape),
  opacity,
];
const drawn = (track: Parameters<typeof spellingOf>[0]): ((t: number) => string) => spell(spellingOf(track));
const seen = (plan: Plan, t: number): (readonly unknown[])[] => shownAt(plan, t).map(spelt);

describe('the plan of a move', () => {
  it('moves marks by key, as one path for those of a layer', () => {
    const plan = move([layer('solid', { a: box(0), b: box(10) })], [layer('solid', { a: box(100), b: box(210) })]);
    expect(plan.arriving).toHaveLength(1);
    expect(plan.arriving[0]?.tracks).toHaveLength(1);
    const draw = drawn(plan.arriving[0]?.tracks[0] ?? { ways: [] });
    expect(draw(0)).toBe(box(0) + box(10));
    expect(draw(0.5)).toBe(box(50) + box(110));
    expect(draw(1)).toBe(box(100) + box(210));
  });

  it('spells each of many changing numbers in its place', () => {
    const plan = move(
      [layer('solid', { a: box(0, 4), b: box(10, 4) })],
      [layer('solid', { a: box(8, 6), b: box(4, 6) })],
    );
    expect(drawn(plan.arriving[0]?.tracks[0] ?? { ways: [] })(0.5)).toBe(box(4) + box(7));
  });

  it('does not redraw what stays where it is', () => {
    const plan = move([layer('solid', { a: box(0), b: box(10) })], [layer('solid', { a: box(0), b: box(20) })]);
    expect(plan.arriving[0]?.tracks.map(({ moves, ways }) => [moves, ways.map(({ key }) => key)])).toEqual([
      [false, ['a']],
      [true, ['b']],
    ]);
  });

  it('lets new marks travel in where their layer says from where, at full strength', () => {
    const plan = move([], [layer('solid', { a: box(50) }, [-40, 0])]);
    expect(seen(plan, 0)).toEqual([['a', 'solid', box(10), 1]]);
    expect(seen(plan, 1)).toEqual([['a', 'solid', box(50), 1]]);
  });

  it('fades other new marks in', () => {
    expect(seen(move([], [layer('solid', { a: box(50) })]), 0.25)).toEqual([['a', 'solid', box(50), 0.25]]);
  });

  it('fades marks that leave out where they stand, behind all others', () => {
    const plan = move([layer('solid', { a: box(0), b: box(10) })], [layer('solid', { b: box(10) })]);
    expect(seen(plan, 0.25)).toEqual([
      ['a', 'solid', box(0), 0.75],
      ['b', 'solid', box(10), 1],
    ]);
  });

  it('draws a mark in its new tone from the start', () => {
    const plan = move([layer('solid', { a: box(0), b: box(10) })], [layer('hatched', { a: box(20), b: box(10) })]);
    expect(seen(plan, 0).map(([key, tone]) => [key, tone])).toEqual([
      ['a', 'hatched'],
      ['b', 'hatched'],
    ]);
  });

  it('fades from one shape into another where a mark cannot move', () => {
    const dot = 'M0 0a1 1 0 1 0 2 0z';
    expect(seen(move([layer('solid', { a: box(0) })], [layer('solid', { a: dot }, [-40, 0])]), 0.25)).toEqual([
      ['a', 'solid', box(0), 0.75],
      ['a', 'solid', dot, 0.25],
    ]);
  });

  it('changes nothing between two stills of the same marks', () => {
    const still = [layer('solid', { a: box(0) }), layer('outline', { b: box(9) })];
    expect(planChanges(move(still, still))).toBe(false);
    expect(planChanges(move(still, []))).toBe(true);
    expect(planChanges(move([], []))).toBe(false);
  });

  it('ends exactly at the still, whatever was shown before', () => {
    const still = [layer('solid', { a: 'M0.1 0.2L0.7 0.9', b: box(1.1) }, [3, 3]), layer('outline', { c: box(2) })];
    const before = [layer('outline', { a: 'M9 9L1.3 2', c: box(5) }), layer('solid', { z: box(0) })];
    const ends = seen(move(before, still), 1).filter(([, , , opacity]) => opacity !== 0);
    expect(ends).toEqual(shownAtRest(still).map(spelt));
  });
});

describe('a move that is interrupted', () => {
  const first = [layer('solid', { a: box(0), b: box(10) })];
  const second = [layer('solid', { a: box(100), c: box(30) })];

  it('goes on from what is seen, in place and in strength', () => {
    const half = shownAt(move(first, second), 0.5);
    const back = planMove(half, first);
    const atStart = new Map(shownAt(back, 0).map((mark) => [mark.key, spelt(mark)]));
    for (const mark of half) expect(atStart.get(mark.key)).toEqual(spelt(mark));
    expect(new Map(seen(back, 1).map((mark) => [mark[0], mark.slice(2)]))).toEqual(
      new Map([
        ['a', [box(0), 1]],
        ['b', [box(10), 1]],
        ['c', [box(30), 0]],
      ]),
    );
  });

  it('takes the newer of two shapes of one mark', () => {
    const dot = 'M0 0a1 1 0 1 0 2 0z';
    const half = shownAt(move([layer('solid', { a: box(0) })], [layer('solid', { a: dot })]), 0.5);
    const plan = planMove(half, [layer('solid', { a: 'M8 8a3 3 0 1 0 2 0z' })]);
    expect(seen(plan, 0)).toEqual([
      ['a', 'solid', box(0), 0.5],
      ['a', 'solid', dot, 0.5],
    ]);
  });

  it('forgets what has already faded', () => {
    expect(seen(planMove(shownAt(move(first, second), 1), second), 0).map(([key]) => key)).toEqual(['a', 'c']);
  });
});

describe('how visible a track is', () => {
  it('goes evenly from start to end', () => {
    expect([0, 0.5, 1].map((t) => opacityAt({ opacity: [0.2, 1] }, t))).toEqual([0.2, 0.6, 1]);
  });
});
