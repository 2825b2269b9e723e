import { describe, expect, it } from 'vitest';
import { addressAt } from '../../src/scroll/address.ts';
import { stepAt } from '../../src/scroll/step-at.ts';

describe('the step at the trigger line', () => {
  const at = (scrolled: number, line = 400): number =>
    stepAt(
      [1000, 1600, 2200].map((top) => top - scrolled),
      line,
    );

  it('is none before the first has come to the line', () => {
    expect(at(0)).toBe(-1);
    expect(at(598)).toBe(-1);
  });

  it('is the last whose top has passed, give or take a pixel', () => {
    expect(at(599)).toBe(0);
    expect(at(600)).toBe(0);
    expect(at(1198)).toBe(0);
    expect(at(1200)).toBe(1);
  });

  it('is the last after the end', () => {
    expect(at(9000)).toBe(2);
  });

  it('follows the line when the window changes', () => {
    expect(at(700, 300)).toBe(0);
    expect(at(700, 298)).toBe(-1);
    expect(at(700, 900)).toBe(1);
  });

  it('is never a step that is not displayed, and none of none', () => {
    expect(stepAt([-50, Infinity, 900], 400)).toBe(0);
    expect(stepAt([], 400)).toBe(-1);
  });
});

describe('the address of a step', () => {
  it('keeps path and query', () => {
    expect(addressAt({ pathname: '/story/', search: '?mode=scroll' }, 'third')).toBe('/story/?mode=scroll#third');
  });

  it('has no fragment before the first step', () => {
    expect(addressAt({ pathname: '/', search: '' }, undefined)).toBe('/');
  });
});
