import { describe, expect, it } from 'vitest';
import { parseProse } from '../../src/story/prose.ts';
import { typedNumbers } from '../../src/story/typed-numbers.ts';

describe('numbers typed into Korean prose', () => {
  it.each([
    ['컨테이너 300개는', '300개는', 300, undefined],
    ['화차 1,000량', '1,000량', 1000, undefined],
    ['2023년 10월 5일에', '2023년 10월 5일', Number.NaN, '2023-10-05'],
    ['10월 5일부터', '10월 5일', Number.NaN, '10-05'],
    // A month alone is no count of ten.
    ['10월에는', '10월에는', Number.NaN, undefined],
  ])('%s', (line, words, value, day) => {
    const [found] = typedNumbers(parseProse(line), [], 'ko');
    expect(found).toMatchObject({ words, value, ...(day ? { day } : {}) });
    expect(found?.day).toBe(day);
  });

  it('leaves what the editor has listed, as a word of its own', () => {
    expect(typedNumbers(parseProse('3분의 1 정도 찼다'), ['3분의 1 정도'], 'ko')).toEqual([]);
  });
});
