import { expect, test } from 'vitest';
import { timesLeft } from '../../src/story/reading-time.ts';
import { stepsOf, storyOf } from '../../src/story/story.ts';
import { newestOf } from '../charts/pictures.ts';

const edition = newestOf('data');
const paced = (wordsPerMinute: number | undefined) => ({
  ...edition,
  site: { ...edition.site, languages: edition.site.languages.map((one) => ({ ...one, wordsPerMinute })) },
});
const minutes = (told: string[]): number[] => told.map((words) => Number(/\d+/.exec(words)?.[0]));

test.each(edition.languages)('each step has its time in "%s", never more than the one before', (language) => {
  const left = minutes(timesLeft(paced(100), language));
  expect(left.length).toBe(stepsOf(storyOf(edition, language)).length);
  expect(left).toEqual(left.toSorted((a, b) => b - a));
  expect(left[0]).toBeGreaterThan(left.at(-1) ?? 0);
});

test('readers of half the speed need twice the time, and the last words still take a minute', () => {
  const [fast = 0, slow = 0] = [200, 100].map((pace) => minutes(timesLeft(paced(pace), 'en'))[0] ?? 0);
  expect(Math.abs(slow - 2 * fast)).toBeLessThanOrEqual(1);
  expect(timesLeft(paced(100_000), 'en').at(-1)).toBe('about 1 minute left');
  expect(timesLeft(paced(100), 'en')[0]).toMatch(/^about \d+ minutes left$/);
});

test('where the site says no speed, no time is told', () => {
  expect(timesLeft(paced(undefined), 'en')).toEqual([]);
});
