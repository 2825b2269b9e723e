import type { ReadingWords } from './reading.ts';

export const readingEn: ReadingWords = {
  name: 'Reading',
  mode: { label: 'Read', scroll: 'By scrolling', step: 'One step at a time', all: 'All pictures at once' },
  motion: { label: 'Motion', full: 'On', none: 'Off' },
  theme: { label: 'Colours', auto: 'As the system', light: 'Light', dark: 'Dark' },
  previous: 'Previous',
  next: 'Next',
  turn: 'From step to step',
  copy: 'Copy link to this step',
  copied: 'Link copied',
  left: (minutes) => `about ${minutes} left`,
  arrived: (where, title) => `Step ${where}: ${title}`,
  sources: 'Sources of what was chosen',
};
