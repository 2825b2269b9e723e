import { basename, dirname } from 'node:path';
import type { Draft } from '../record/draft.ts';
import type { Edition } from '../record/edition.ts';
import { sortFaults, type Fault } from '../record/fault.ts';
import type { History } from '../record/history.ts';
import { load } from '../record/load.ts';
import { renamedIds } from '../record/rules/published-records.ts';
import { staleEditions } from '../record/rules/frozen-editions.ts';
import { checkProse } from '../story/check-prose.ts';

/** A data folder as the gate has read it, before its pictures are drawn. */
export interface Reading {
  /** What is wrong with the record and its prose. */
  readonly found: readonly Fault[];
  readonly history: History;
  /** What can be drawn: nothing where a fault was found, since it would show again as one of drawing. */
  readonly drawable: readonly { readonly edition: Edition; readonly draft: Draft }[];
}

/** Reads a data folder and checks all but its pictures. */
export function readFolder(folder: string): Reading {
  const { drafts, editions, faults, history } = load(folder);
  const found = [...faults, ...drafts.flatMap(checkProse)];
  const drawable = editions.flatMap((edition) => {
    const draft = drafts.find(({ id }) => id === edition.id);
    return draft ? [{ edition, draft }] : [];
  });
  return { found, history, drawable: stops(found) ? [] : drawable };
}

/**
 * All faults, sorted, once the faults of drawing are known too. Where a published id was renamed, that is said alone:
 * the places which name it as it was are right.
 */
export function settle({ found, history }: Reading, drawing: readonly Fault[]): Fault[] {
  const renamed = renamedIds(history);
  const all = [...found, ...drawing].filter(
    ({ file, unknown }) => unknown === undefined || !renamed.get(basename(dirname(file)))?.has(unknown),
  );
  return sortFaults([...all, ...staleEditions(history, all)]);
}

/** Whether a fault among these stops a build. */
export function stops(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
