import { sortFaults, type Fault } from '../record/fault.ts';
import { dataFolder, load } from '../record/load.ts';
import { checkProse } from '../story/check-prose.ts';

/** Every fault of a data folder, in the record and in the prose, sorted; empty where it may be published. */
export function findFaults(folder: string = dataFolder()): Fault[] {
  const { drafts, faults } = load(folder);
  return sortFaults([...faults, ...drafts.flatMap(checkProse)]);
}

/** Whether a fault among these stops a build. */
export function stops(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
