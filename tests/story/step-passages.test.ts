import { expect, test } from 'vitest';
import { say } from '../../src/language/say.ts';
import { aligned } from '../../src/story/aligned.ts';
import { passageSides, stepPassages } from '../../src/story/step-passages.ts';
import { type Step, storyOf, stepsOf } from '../../src/story/story.ts';
import { twoEditions } from './two-editions.ts';

const { before } = twoEditions();
const voice = say('en');
const teller = { edition: before, voice };
const [first] = stepsOf(storyOf(before, 'en')) as [Step];
const step = (more: Partial<Step>): Step => ({
  ...first,
  title: 'Look',
  body: ['One.', 'Two.', 'Three.'],
  quotes: [],
  ...more,
});

/** The sides that readers see, as text. */
function told(was: Partial<Step>, is: Partial<Step>): string[] {
  return stepPassages(step(was), step(is), teller, teller)
    .flatMap((passage) => passageSides(passage, voice))
    .map(({ label, paragraphs }) => {
      return `${label}: ${paragraphs.map((spans) => spans.map(({ text }) => text).join('')).join(' | ')}`;
    });
}

test('only the paragraphs that differ are told, each change at its place', () => {
  expect(told({}, {})).toEqual([]);
  expect(told({}, { body: ['One.', 'Zwei.', 'Three.'] })).toEqual(['Before: Two.', 'After: Zwei.']);
  expect(told({}, { body: ['Nought.', 'One.', 'Two.'] })).toEqual(['Put in: Nought.', 'Taken out: Three.']);
  expect(told({}, { body: ['A.', 'B.', 'Two.', 'C.'] })).toEqual([
    'Before: One.',
    'After: A. | B.',
    'Before: Three.',
    'After: C.',
  ]);
});

test('a heading and the quotations below say what they are', () => {
  const [quote] = before.quotes;
  expect(told({}, { title: 'See' })).toEqual(['Heading before: Look', 'Heading after: See']);
  expect(told({}, { quotes: [quote?.id ?? ''] })).toEqual([expect.stringMatching(/^Quotations put in: .+, .+2026$/)]);
});

test('emphasis is not another wording', () => {
  expect(told({}, { body: ['*One.*', 'Two.', 'Three.'] })).toEqual([]);
});

test('lists are aligned by what most of their entries share', () => {
  const runs = aligned(['a', 'b', 'c', 'd'], ['b', 'x', 'd'], (was, is) => was === is);
  expect(runs.map(({ as, entry }) => `${as} ${entry}`)).toEqual(['gone a', 'same b', 'gone c', 'fresh x', 'same d']);
});
