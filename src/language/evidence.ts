import type { Collection } from '../record/edition.ts';

/** What entries of the record can be chosen by. */
export type Facet = 'kind' | 'grade' | 'seen' | 'strength' | 'who' | 'publisher';

/** The words of the evidence page. Names of counted things go on after a number where they are `counted`. */
export interface EvidenceWords {
  readonly title: string;
  readonly intro: string;
  readonly downloads: string;
  readonly allFiles: string;
  readonly contents: string;
  readonly list: Readonly<Record<Collection, string>>;
  readonly facet: Readonly<Record<Facet, string>>;
  readonly filter: string;
  readonly filterHelp: string;
  readonly all: string;
  readonly reset: string;
  /** Before and after the number of entries that a filter leaves. */
  readonly shown: readonly [before: string, after: string];
  readonly fact: Readonly<
    Record<
      | 'observed'
      | 'imageTime'
      | 'public'
      | 'publicBy'
      | 'published'
      | 'accessed'
      | 'area'
      | 'counter'
      | 'wording'
      | 'derived'
      | 'checkedBy'
      | 'sources'
      | 'speaker'
      | 'role'
      | 'said'
      | 'strength'
      | 'about'
      | 'how'
      | 'when'
      | 'where'
      | 'who'
      | 'evidence'
      | 'rank'
      | 'note'
      | 'doubt'
      | 'grade'
      | 'restsOn'
      | 'reliedOnBy'
      | 'usedBy'
      | 'missing'
      | 'authors'
      | 'archive'
      | 'position'
      | 'kind'
      | 'corrected'
      | 'link',
      string
    >
  >;
  readonly doubt: Readonly<{
    approximate: string;
    at_most: string;
    at_least: string;
    between: string;
    more_than: string;
    period: string;
    uncertain: string;
  }>;
  readonly rule: Readonly<Record<'days_between' | 'ratio' | 'sum', string>>;
  readonly kind: Readonly<
    Record<
      'person' | 'organisation' | 'state' | 'country' | 'sea' | 'city' | 'station' | 'site' | 'bridge' | 'facility',
      string
    >
  >;
  readonly charts: string;
  readonly counts: Readonly<{ title: string; sentence: string; nowhere: string; derived: string; table: string }>;
  readonly origins: Readonly<{
    title: string;
    sentence: (relayed: string, all: string) => string;
    most: (publisher: string, times: string) => string;
    relied: (times: string) => string;
    also: (publishers: string) => string;
    none: string;
    columns: readonly [source: string, date: string, restsOn: string, reliedOnBy: string];
  }>;
  readonly growth: Readonly<{
    title: string;
    sentence: string;
    one: string;
    added: (more: string) => string;
    columns: readonly [edition: string, entries: string, added: string];
  }>;
}
