import { describe, expect, it } from 'vitest';
import { parsePath, sameCommands, shiftPath, spellPath } from '../../src/player/path-numbers.ts';

const shift = (d: string, dx: number, dy: number): string => spellPath(shiftPath(parsePath(d), dx, dy));

describe('path data as numbers', () => {
  it('spells what it has read', () => {
    for (const d of ['M8 84.5h20v6h-20z', 'M1 2L3 4', 'M0 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z', 'M1 1m2 0v3h0.5v-3z', '']) {
      expect(spellPath(parsePath(d))).toBe(d);
    }
  });

  it('reads numbers that a sign, a comma or an exponent parts', () => {
    expect(parsePath('M1-2,3.5e1.5L-.5+7').numbers).toEqual([1, -2, 35, 0.5, -0.5, 7]);
  });

  it('keeps numbers apart where a sign parted them', () => {
    expect(spellPath({ ...parsePath('M1-2'), numbers: [1, 2] })).toBe('M1 2');
  });

  it('lets two paths move into one another only where their commands are the same', () => {
    const same = (a: string, b: string): boolean => sameCommands(parsePath(a), parsePath(b));
    expect(same('M1 2h3z', 'M40 5h-6z')).toBe(true);
    expect(same('M1 2h3z', 'M1 2v3z')).toBe(false);
    expect(same('M1 2L3 4', 'M1 2L3 4 5 6')).toBe(false);
  });

  it('does not move the flags of an arc', () => {
    expect(parsePath('M0 0a4 5 0 1 0 8 0').numbers).toEqual([0, 0, 4, 5, 0, 8, 0]);
    expect(sameCommands(parsePath('M0 0a4 4 0 1 0 8 0'), parsePath('M0 0a4 4 0 0 0 8 0'))).toBe(false);
  });

  it('shifts absolute coordinates and leaves relative ones', () => {
    expect(shift('M8 84h20v6h-20z', -400, 10)).toBe('M-392 94h20v6h-20z');
    expect(shift('M1 2L3 4 5 6H7V8', 10, 100)).toBe('M11 102L13 104 15 106H17V108');
    expect(shift('M0 0C1 2 3 4 5 6', 10, 100)).toBe('M10 100C11 102 13 104 15 106');
    expect(shift('M0 0A4 5 30 1 0 8 9', 10, 100)).toBe('M10 100A4 5 30 1 0 18 109');
    expect(shift('M0 0a4 5 30 1 0 8 9', 10, 100)).toBe('M10 100a4 5 30 1 0 8 9');
  });
});
