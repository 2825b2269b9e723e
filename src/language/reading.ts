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
  /** The link to a step's own address, by the step's title. */
  readonly link: (title: string) => string;
  readonly copied: string;
  readonly sources: string;
}
