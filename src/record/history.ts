import { basename, dirname } from 'node:path';
import type { Draft, Row } from './draft.ts';
import { byDay } from './edition-id.ts';
import type { Fault } from './fault.ts';
import type { LocatedFile } from './located-file.ts';
import type { Stored } from './read-frozen.ts';
import type { LedgerEntry } from './schema.ts';

/** The ledger and the editions as read: what the rules about several editions look at. */
export interface History {
  /** In the order of the file. */
  readonly ledger: readonly Row<LedgerEntry>[];
  /** Oldest first. */
  readonly drafts: readonly Draft[];
  /** The hash of each edition that could be read whole, by its id. */
  readonly hashes: ReadonlyMap<string, string>;
  /** What is stored of released editions, by their ids. */
  readonly frozen: ReadonlyMap<string, Stored>;
}

/** A rule about several editions: what is wrong with them, in one respect. */
export type HistoryRule = (history: History) => Fault[];

/** An edition that must not change, and the one that follows it. */
export interface Succession {
  readonly published: Draft;
  readonly next: Draft;
}

/** What the ledger says of an edition; `undefined` where it does not list it. */
export function entryOf(history: Pick<History, 'ledger'>, id: string): LedgerEntry | undefined {
  return history.ledger.find(({ value }) => value?.id === id)?.value;
}

/**
 * Every released edition with the one after it. One that was edited is left out: that is told on its own,
 * and what was published in it is no longer known.
 */
export function successions(history: History): Succession[] {
  return history.drafts.flatMap((published, at) => {
    const next = history.drafts[at + 1];
    const entry = entryOf(history, published.id);
    if (!next || !entry?.released || history.hashes.get(published.id) !== entry.hash) return [];
    return [{ published, next }];
  });
}

/** The edition an edition comes after: what the ledger says, or for one that it does not list, the one before by day. */
export function previousOf(history: Pick<History, 'ledger'>, id: string, editions: readonly string[]): string | null {
  const entry = entryOf(history, id);
  return entry ? entry.previous : (editions.filter((other) => byDay(other, id) < 0).at(-1) ?? null);
}

/** A file of an edition by its name, where it could be read. */
export function fileOf(draft: Draft, name: string): LocatedFile | undefined {
  return draft.files.find(({ path }) => dirname(path) === draft.folder && basename(path) === name);
}
