import type { ReviewWords } from './review.ts';

/** What an edition would change, in English. */
export const reviewEn: ReviewWords = {
  title: (day) => `What the edition of ${day} would change`,
  lead: (before) =>
    `Compared with the edition of ${before}. This page is made while you work and is part of no published site.`,
  none: 'Every edition is released: nothing waits to be published.',
  first: 'This is the first edition: there is none before it to compare it with.',
  nothing: 'Nothing.',
  part: {
    numbers: 'Numbers and dates',
    record: 'The record',
    passages: 'Sentences of the story',
    graphics: 'Graphics',
    embeds: 'Embeds',
    shares: 'Share images',
  },
  columns: { what: 'What', size: 'Size of the change' },
  change: { added: 'new', removed: 'gone', withdrawn: 'withdrawn' },
  days: (signed) => `Days: ${signed}`,
  words: (gone, fresh) => `Words: ${gone} gone, ${fresh} new.`,
  cells: (count) => `Cells of the table: ${count}.`,
  height: (before, after, width) => `Height at ${width} px: ${before} px before, ${after} px after.`,
  whole: 'The whole story',
};
