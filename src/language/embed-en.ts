import type { EmbedWords } from './embed.ts';
import { shareEn } from './share-en.ts';

/** Embeds, in English. */
export const embedEn: EmbedWords = {
  follows: 'Follows the latest edition.',
  pinned: 'Pinned to this edition. A correction would be told here.',
  prepared: 'This edition is prepared, not yet released: it may still change.',
  inStory: 'In the story',
  csv: 'Data (CSV)',
  share: 'Embed or cite',
  sources: 'Sources:',
  codes: shareEn,
  gone: {
    instead: (title) => `Instead: ${title}`,
    lead: 'The latest edition has no such picture. What was pasted keeps the last there was, with the reason above it.',
  },
  changes: {
    file: 'What changes about this picture (Atom)',
    title: (picture) => `What changes: ${picture}`,
    description: 'Each release that draws this picture anew, corrects or withdraws what it shows, or leaves it out.',
    kinds: {
      refresh: 'Update',
      revision: 'Revision',
      correction: 'Correction',
      retraction: 'Retraction',
      gone: 'Left out',
    },
    entry: (kind, picture) => `${kind}: ${picture}`,
  },
  more: (named, others) => `${named} and ${others} ${others === '1' ? 'other' : 'others'}`,
  news: {
    revision: {
      value: (date, from, to) => `Revised on ${date}: ${from} is now ${to}.`,
      several: (date) => `Revised on ${date}.`,
    },
    correction: {
      value: (date, from, to) => `Corrected on ${date}: ${from} is now ${to}.`,
      several: (date, count) => (count === '1' ? `Corrected on ${date}.` : `Corrected on ${date}, in ${count} places.`),
    },
    retraction: {
      value: (date, from) => `Withdrawn on ${date}: ${from} no longer stands.`,
      several: (date) => `Withdrawn on ${date}: do not use this picture.`,
    },
    refresh: (date) => `The edition of ${date} draws this differently.`,
    gone: (date) => `No longer in the edition of ${date}.`,
    more: 'What changed',
    holds: 'The quoted value still stands: {to}.',
    moved: 'The quoted value, {from}, is now {to}.',
    unknown: 'The quoted value, {from}, is no longer in this picture’s record.',
    same: 'This picture has not changed since it was quoted.',
  },
};
