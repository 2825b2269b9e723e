import { describe, expect, it } from 'vitest';
import { createPace } from '../../src/player/pace.ts';

/** Asks a pace for frames that come after these waits, in milliseconds. */
function ask(waits: readonly number[], pace = createPace()): { drawn: boolean[]; next: (wait: number) => boolean } {
  let now = 0;
  const next = (wait: number): boolean => pace.due((now += wait));
  return { drawn: waits.map(next), next };
}

const inTime = (count: number): number[] => Array.from({ length: count }, () => 16.7);

describe('the pace of drawing', () => {
  it('draws in every other frame until enough frames have come in time, then in every one', () => {
    const { drawn } = ask(inTime(60));
    expect(drawn.slice(0, 4)).toEqual([true, false, true, false]);
    expect(drawn.slice(45)).toEqual(Array.from({ length: 15 }, () => true));
  });

  it('goes back to every other frame when one comes late, and then asks for more proof', () => {
    const { next } = ask(inTime(60));
    next(33.4);
    expect([next(16.7), next(16.7), next(16.7), next(16.7)].filter(Boolean)).toHaveLength(2);
    const after = inTime(120).map(next);
    expect(after.slice(40, 44).filter(Boolean)).toHaveLength(2);
    expect(after.slice(-10).every(Boolean)).toBe(true);
  });

  it('takes a long wait for a pause between moves, not for a late frame', () => {
    const { next } = ask(inTime(60));
    expect(next(900)).toBe(true);
    expect([next(16.7), next(16.7)]).toEqual([true, true]);
  });
});
