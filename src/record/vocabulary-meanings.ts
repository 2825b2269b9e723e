import type { Bound, Change, Grade, Lane, Missing, NoValue, Rank, Seen, Strength, Unit } from './vocabulary.ts';

/** What each word of a vocabulary means, for those who choose between them. */
export const MEANINGS = {
  grade: {
    primary: 'whoever saw, counted or said it publishes it here',
    established: 'an outlet with editors reports it',
    weak: 'second-hand, unsigned or machine-made',
  },
  seen: {
    full: 'we read the whole page',
    excerpt: 'we read a part of it',
    reported: 'we know it only from another outlet’s report',
  },
  missing: {
    not_seen: 'we have not looked, or could not',
    not_stated: 'we read the page, and it does not say',
    not_found: 'we looked for it and found none',
    not_published: 'there is none, as far as is known',
  },
  bound: {
    none: 'the number itself',
    at_most: 'a ceiling: so many or fewer',
    at_least: 'a floor: so many or more',
    between: 'a range, from "value" to "upTo"',
    more_than: 'a floor that is itself too low: more than so many',
  },
  noValue: {
    none_found: 'they looked for a number and found none',
    not_determinable: 'the image or the text does not allow one',
    not_identifiable: 'something was seen, and what it is cannot be told',
    not_counted: 'nobody counted',
    not_seen: 'they looked, and saw nothing of the kind',
  },
  unit: {
    railcars: 'single cars of a train',
    containers: 'shipping containers',
    trains: 'whole trains',
    locomotives: 'engines, which are no railcars',
    trips: 'voyages, there or there and back',
    percent: 'a share of a hundred, of what the label says',
    metres: 'a length',
    kilometres: 'a distance',
    days: 'a span of time',
    years: 'a span of time',
    times: 'a ratio: so many times as many',
  },
  strength: {
    denies: 'the speaker says it is not so',
    cannot_tell: 'the speaker says that it cannot be told',
    could: 'the speaker says it could be so',
    likely: 'the speaker says it is likely so',
    asserts: 'the speaker says it is so',
  },
  lane: {
    trip: 'the journey at the heart of the story',
    images: 'satellite images',
    reports: 'reports and events',
    statements: 'statements by officials',
  },
  rank: {
    preferred: 'the one that the story leads with',
    normal: 'kept beside it',
    withdrawn: 'no longer stood by; "note" says why',
  },
  change: {
    addition: 'something new',
    update: 'the world changed, and the record follows',
    correction: 'it was wrong',
    clarification: 'it was right, and could be misread',
    retraction: 'it should not have been published',
  },
  precision: {
    day: 'that day',
    period: 'some or all of the days from the first to the last',
    uncertain: 'the day itself was not seen; it was by "to"',
  },
} as const satisfies {
  grade: Record<Grade, string>;
  seen: Record<Seen, string>;
  missing: Record<Missing, string>;
  bound: Record<Bound, string>;
  noValue: Record<NoValue, string>;
  unit: Record<Unit, string>;
  strength: Record<Strength, string>;
  lane: Record<Lane, string>;
  rank: Record<Rank, string>;
  change: Record<Change, string>;
  precision: Record<string, string>;
};
