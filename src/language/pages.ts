import type { Edition } from '../record/edition.ts';

/** The words of the site's own pages: where to go, and how a page stands to the editions. */
export interface PageWords {
  readonly nav: Readonly<{
    label: string;
    story: string;
    editions: string;
    corrections: string;
    evidence: string;
    embeds: string;
  }>;
  /** How an edition stands: the line above its story. */
  readonly standing: Readonly<{
    draft: string;
    prepared: string;
    released: (day: string) => string;
    older: (day: string) => string;
    latest: string;
    /** What the edition after this one changed. */
    changedAfter: string;
    changedSince: (day: string) => string;
  }>;
  /** Said of a step that only earlier editions have, after its title. */
  readonly lastIn: (day: string) => string;
  /** The page that lists every edition. */
  readonly editions: Readonly<{
    title: string;
    lead: string;
    name: (day: string) => string;
    status: Readonly<Record<Edition['status'], string>>;
    asOf: string;
    compiled: string;
    released: string;
    notYet: string;
    fingerprint: string;
    read: string;
    changes: string;
    data: string;
    /** What a fingerprint is good for. */
    hash: string;
  }>;
}
