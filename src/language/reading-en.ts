import type { ReadingWords } from './reading.ts';

export const readingEn: ReadingWords = {
  name: 'Reading',
  mode: { label: 'Read', scroll: 'By scrolling', step: 'One step at a time', all: 'All pictures at once' },
  motion: { label: 'Motion', full: 'On', none: 'Off' },
  theme: { label: 'Colours', auto: 'As the system', light: 'Light', dark: 'Dark' },
  previous: 'Previous',
  next: 'Next',
  turn: 'From step to step',
  link: (title) => `Link to “${title}”`,
  copied: 'Link copied',
  sources: 'Sources of what was chosen',
};
