/** The words of the ways to read the story. */
export interface ReadingWords {
  /** The name of the panel. */
  readonly name: string;
  readonly mode: Readonly<{ label: string; scroll: string; step: string; all: string }>;
  readonly motion: Readonly<{ label: string; full: string; none: string }>;
  readonly theme: Readonly<{ label: string; auto: string; light: string; dark: string }>;
  readonly previous: string;
  readonly next: string;
  /** The name of the links from step to step. */
  readonly turn: string;
  /** The button that copies the address of the reader's step. */
  readonly copy: string;
  readonly copied: string;
  /** How much is left, by the words for a number of minutes. */
  readonly left: (minutes: string) => string;
  /** What is read aloud at a step; `where` are the words for its place among all. */
  readonly arrived: (where: string, title: string) => string;
  readonly sources: string;
}
