/** The page of codes with which a picture is embedded or cited, and the page of examples. */
export interface ShareWords {
  readonly title: (picture: string) => string;
  readonly lead: string;
  readonly kind: string;
  readonly following: Choice;
  readonly pinned: Choice;
  /** Why a picture of a prepared edition cannot be pinned. */
  readonly notPinned: string;
  readonly unknownOrigin: string;
  readonly copy: string;
  readonly copied: string;
  /** What to do where the browser does not let a page copy. */
  readonly selected: string;
  readonly files: string;
  readonly back: string;
  /** How to use the kit for hosting a picture oneself, line by line. */
  readonly kit: readonly string[];
  readonly codes: Readonly<
    Record<
      | 'figure'
      | 'iframe'
      | 'component'
      | 'amp'
      | 'wordpress'
      | 'markdown'
      | 'rich'
      | 'email'
      | 'citation'
      | 'bibtex'
      | 'csl'
      | 'csv',
      Code
    >
  >;
  readonly examples: Readonly<{ title: string; lead: string; promise: readonly string[]; others: string }>;
}

/** A choice, and what follows from it. */
interface Choice {
  readonly name: string;
  readonly consequence: string;
}

/** A code, and what it is for. */
interface Code {
  readonly name: string;
  readonly use: string;
}
