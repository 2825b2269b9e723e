/** The words of the page that says how accessible the site is, and how that is known. */
export interface AccessWords {
  readonly title: string;
  readonly description: string;
  readonly lead: string;
  /** What it tells, part by part: what is there for readers, what was tested and how, what was not, and what is known to be hard. */
  readonly parts: readonly Readonly<{ title: string; lead?: string; points: readonly string[] }>[];
}
