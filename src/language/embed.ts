import type { ShareWords } from './share.ts';

/** What an embed and what is offered to publishers say. */
export interface EmbedWords {
  /** The line for news, where there are none. */
  readonly follows: string;
  readonly pinned: string;
  readonly prepared: string;
  readonly inStory: string;
  readonly csv: string;
  readonly share: string;
  readonly sources: string;
  readonly codes: ShareWords;
  /** More sources than a caption names. */
  readonly more: (named: string, others: string) => string;
  /** Where a picture was that is gone: the link to another, and what the page of codes says. */
  readonly gone: Readonly<{ instead: (title: string) => string; lead: string }>;
  /** The feed of what changed about a picture, and its kinds of news. */
  readonly changes: Readonly<{
    file: string;
    title: (picture: string) => string;
    description: string;
    kinds: Readonly<Record<'refresh' | 'revision' | 'correction' | 'retraction' | 'gone', string>>;
    entry: (kind: string, picture: string) => string;
  }>;
  /** What later editions say about a picture of an older one: two lines of the narrowest embed at most. */
  readonly news: Readonly<{
    revision: Told;
    correction: Told;
    retraction: Told;
    /** Another picture, with the numbers still right. */
    refresh: (date: string) => string;
    gone: (date: string) => string;
    /** The link to what is told in full. */
    more: string;
    /** About a quoted value, with the slots `{from}` and `{to}`. */
    holds: string;
    moved: string;
    unknown: string;
    /** Nothing changed since the edition that was quoted from. */
    same: string;
  }>;
}

/** News of one value, with what it was and is, or of several. */
interface Told {
  readonly value: (date: string, from: string, to: string) => string;
  readonly several: (date: string, count: string) => string;
}
