/** The words of the page that shows editors what an edition would change before it is published. */
export interface ReviewWords {
  readonly title: (day: string) => string;
  readonly lead: (before: string) => string;
  /** Nothing is left to publish. */
  readonly none: string;
  readonly first: string;
  readonly nothing: string;
  /** Headings; each is followed by how many there are. */
  readonly part: Readonly<Record<'numbers' | 'record' | 'passages' | 'graphics' | 'embeds' | 'shares', string>>;
  readonly columns: Readonly<{ what: string; size: string }>;
  readonly change: Readonly<Record<'added' | 'removed' | 'withdrawn', string>>;
  readonly days: (signed: string) => string;
  readonly words: (gone: string, fresh: string) => string;
  readonly cells: (count: string) => string;
  readonly height: (before: string, after: string, width: string) => string;
  /** The share image of the whole story. */
  readonly whole: string;
}
