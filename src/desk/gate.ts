import { sortFaults, type Fault } from '../record/fault.ts';
import { dataFolder, load } from '../record/load.ts';
import { staleEditions } from '../record/rules/frozen-editions.ts';
import { checkProse } from '../story/check-prose.ts';

/** Every fault of a data folder, in the record and in the prose, sorted; empty where it may be published. */
export function findFaults(folder: string = dataFolder()): Fault[] {
  const { drafts, faults, history } = load(folder);
  const found = [...faults, ...drafts.flatMap(checkProse)];
  return sortFaults([...found, ...staleEditions(history, found)]);
}

/** Whether a fault among these stops a build. */
export function stops(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
