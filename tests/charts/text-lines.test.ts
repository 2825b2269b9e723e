import { describe, expect, it } from 'vitest';
import { balanceText, wrapText } from '../../src/scene/text-width.ts';

describe('a text of several lines', () => {
  it.each([
    ['one train, however long, and both too low', 10, 210],
    ['길이와 상관없이 띠 하나가 열차 한 편이다. 둘 다 실제보다 적다', 10, 280],
  ])('leaves no word alone at its end: %s', (text, size, width) => {
    const greedy = wrapText(text, size, width);
    const balanced = balanceText(text, size, width);
    expect(greedy.at(-1)).not.toContain(' ');
    expect(balanced).toHaveLength(greedy.length);
    expect(balanced.at(-1)?.split(' ').length).toBeGreaterThan(2);
    expect(balanced.join(' ')).toBe(text);
  });

  it('keeps a text that fits on one line, and a word that fits nowhere', () => {
    expect(balanceText('about 73 railcars', 10, 400)).toEqual(['about 73 railcars']);
    expect(balanceText('about Donaudampfschifffahrt', 10, 60)).toEqual(['about', 'Donaudampfschifffahrt']);
  });

  it('does not part “about” from its number in Korean', () => {
    expect(balanceText('많아야 약\u00a020', 10, 45)).toEqual(['많아야', '약\u00a020']);
  });
});
