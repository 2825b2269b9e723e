import type { Change } from '../record/vocabulary.ts';

/** What changes about a record, as readers hear of it. */
export const ASPECTS = [
  'value',
  'observed',
  'imageTime',
  'when',
  'said',
  'public',
  'label',
  'title',
  'short',
  'name',
  'role',
  'topic',
  'note',
  'statement',
  'words',
  'wording',
  'speaker',
  'counter',
  'area',
  'place',
  'actors',
  'sources',
  'restsOn',
  'evidence',
  'strength',
  'lane',
  'grade',
  'seen',
  'rank',
  'publisher',
  'authors',
  'date',
  'publicBy',
  'accessed',
  'address',
  'archive',
  'position',
  'details',
] as const;

/** One of them. */
export type Aspect = (typeof ASPECTS)[number];

/** Under which headings changes are listed. */
export type ChangeGroup =
  'observations' | 'quotes' | 'events' | 'claims' | 'sources' | 'actors' | 'places' | 'pictures' | 'steps';

/** A part of a step that may say something else: its heading, its paragraphs, the quotations shown below them. */
export type StepPart = 'title' | 'body' | 'quotes';

/** What stands at the old and at the new words: `gone` and `fresh` where nothing replaces or was replaced. */
export type PassageWords = Readonly<Record<'before' | 'after' | 'gone' | 'fresh', string>>;

/**
 * The words of what changed between two editions. Sentences hold slots in braces, which may stand in any order:
 * `{what}` the record, `{field}` what changed about it, `{from}` and `{to}` its values, `{sources}`, `{reason}`.
 */
export interface ChangeWords {
  readonly kind: Readonly<Record<Change, string>>;
  readonly group: Readonly<Record<ChangeGroup, string>>;
  readonly field: Readonly<Record<Aspect, string>>;
  readonly rank: Readonly<Record<'preferred' | 'normal' | 'withdrawn', string>>;
  /** Stands for a value that was not given. */
  readonly nothing: string;
  readonly and: string;
  readonly added: string;
  readonly addedFrom: string;
  readonly removed: string;
  readonly withdrawn: string;
  readonly withdrawnBecause: string;
  /** The value of an observation. */
  readonly changedValue: string;
  readonly changedValueBecause: string;
  /** Any other field. */
  readonly changed: string;
  readonly changedBecause: string;
  /** A field whose values are not worth printing. */
  readonly touched: string;
  readonly touchedBecause: string;
  /** A picture that is drawn differently. */
  readonly redrawn: string;
  /** A step whose words changed. */
  readonly rewritten: string;
  readonly passage: Readonly<Record<StepPart, PassageWords>>;
  /** The page that tells them. */
  readonly page: Readonly<{
    /** Leads to it. */
    link: string;
    title: (day: string) => string;
    description: (day: string, before: string) => string;
    since: (day: string) => string;
    first: string;
    nothing: string;
    kinds: Readonly<Record<Change, string>>;
    moved: string;
    before: string;
    after: string;
    /** How much a picture changed; each number stands in figures. */
    marks: (count: MarkCounts) => string;
    /** Leads to the story of the edition. */
    read: string;
    all: string;
  }>;
}

/** How many marks of a picture are new, gone or elsewhere, and how many of its labels changed. */
export interface MarkCounts {
  readonly fresh: string;
  readonly gone: string;
  readonly moved: string;
  readonly labels: string;
}
