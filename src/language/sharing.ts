/** The words of pages that lead into the story: shared steps, and addresses that lead nowhere. */
export interface SharingWords {
  /** Ends a list that names only its first. */
  readonly andMore: (names: string, more: string) => string;
  /** Leads from a shared step into the story. */
  readonly open: string;
  /** Says that a step is in an older edition only. */
  readonly gone: (day: string) => string;
  /** The name of the list of steps on the page for addresses that lead nowhere. */
  readonly steps: string;
  readonly goneSteps: string;
  readonly editions: string;
  readonly edition: (day: string) => string;
}
