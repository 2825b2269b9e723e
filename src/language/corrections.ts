/**
 * The words of what became of published values. Templates hold slots in braces, which may stand in any order: `{what}`
 * the record, `{field}` what was wrong about it, `{from}` and `{to}` its values, `{reason}`.
 */
export interface CorrectionWords {
  /** The page that lists them all. */
  readonly title: string;
  readonly description: string;
  readonly intro: string;
  /** Stands where nothing was ever corrected. */
  readonly none: string;
  /** What an entry says, point by point. */
  readonly point: Readonly<{
    was: string;
    now: string;
    why: string;
    wrongIn: string;
    madeIn: string;
    sources: string;
  }>;
  readonly edition: (day: string) => string;
  /** The mark at a value that was corrected, and at one that was withdrawn. */
  readonly mark: string;
  readonly withdrawnMark: string;
  /** What the mark says to those who hear it. */
  readonly was: (value: string) => string;
  /** Above the list at the end of a story. */
  readonly onPage: string;
  /** An entry at the end of a story. */
  readonly entryValue: string;
  readonly entryField: string;
  /** How a value is told that differs from what is known now, in a line above an older story. */
  readonly laterValue: string;
  readonly laterField: string;
  readonly laterWithdrawn: string;
  /** Leads from such a line to the entry. */
  readonly see: string;
  /** Above such lines, where there are many. */
  readonly many: (count: string) => string;
  readonly feed: Readonly<{
    title: (site: string) => string;
    description: string;
    edition: (day: string) => string;
    /** @param kind what the correction is, such as “Retraction” */
    correction: (kind: string, name: string) => string;
    field: (name: string, field: string) => string;
    /** Lead to the feeds. */
    follow: string;
    changes: string;
  }>;
}
