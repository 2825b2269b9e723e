import type { CorrectionWords } from './corrections.ts';

/** What became of published values, in English. A reason stands as it was written, without its full stop. */
export const correctionsEn: CorrectionWords = {
  title: 'Corrections',
  description: 'What was wrong, since when, and why: every correction and everything withdrawn.',
  intro:
    'What was published and turned out wrong stays where it was, in the edition that said it. This page says what it should have been, since when and why, the newest first.',
  none: 'Nothing that was published has been corrected or withdrawn so far. When it is, it will stand here, and at the number itself.',
  point: {
    was: 'Was',
    now: 'Now',
    why: 'Why',
    wrongIn: 'Stood in',
    madeIn: 'Changed in',
    sources: 'Sources',
  },
  edition: (day) => `edition of ${day}`,
  mark: 'corrected',
  withdrawnMark: 'withdrawn',
  was: (value) => `Corrected; was ${value}`,
  onPage: 'Corrections in this edition',
  entryValue: '{what}: was {from}, now {to}. Why: {reason}.',
  entryField: 'Changed: {field} of {what}. Was {from}, now {to}. Why: {reason}.',
  laterValue: 'Corrected since: {what}. This edition says {from}; now it is {to}. Why: {reason}.',
  laterField: 'Corrected since: {field} of {what}. This edition says {from}; now it is {to}. Why: {reason}.',
  laterWithdrawn: 'Withdrawn since: {what}. Why: {reason}.',
  see: 'The correction',
  many: (count) => `Corrected or withdrawn since: ${count} things that this edition says`,
  feed: {
    title: (site) => `${site}: editions and corrections`,
    description:
      'Every edition from the day of its release on, and every correction. What is only prepared is not in it.',
    edition: (day) => `Edition of ${day}`,
    correction: (kind, name) => `${kind}: ${name}`,
    field: (name, field) => `${name}, ${field}`,
    follow: 'Follow editions and corrections:',
    changes: 'What changed',
  },
};
