import { expect, test } from 'vitest';
import { countWords, wordDiff } from '../../src/story/word-diff.ts';

const told = (before: string, after: string): string[] =>
  wordDiff(before, after).map(({ as, text }) => `${as === 'same' ? ' ' : as === 'gone' ? '-' : '+'}${text}`);

test('a word that changed stands out of those that stayed', () => {
  expect(told('They saw about 210 boxes.', 'They saw about 205 boxes.')).toEqual([
    ' They saw about ',
    '-210 ',
    '+205 ',
    ' boxes.',
  ]);
});

test('a paragraph put first leaves those below it as they were', () => {
  expect(told('One.\nTwo.', 'None.\nOne.\nTwo.')).toEqual(['+None.\n', ' One.\nTwo.']);
});

test('another break between words is no change', () => {
  expect(told('One. Two.', 'One.\nTwo.')).toEqual([' One.\nTwo.']);
});

test('a text that is new is all new, one that is gone all gone', () => {
  expect(told('', 'All of it')).toEqual(['+All of it']);
  expect(told('All of it', '')).toEqual(['-All of it']);
  expect(told('', '')).toEqual([]);
});

test('its size is the number of words that went and came', () => {
  expect(countWords(wordDiff('a b c d', 'a x y d e'))).toEqual({ gone: 2, fresh: 3 });
});
