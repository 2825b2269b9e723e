import { sortFaults, type Fault } from '../record/fault.ts';
import { dataFolder, load } from '../record/load.ts';
import { staleEditions } from '../record/rules/frozen-editions.ts';
import { checkProse } from '../story/check-prose.ts';
import { checkPictures } from './check-pictures.ts';

/** Every fault of a data folder, in the record and in the prose, sorted; empty where it may be published. */
export function findFaults(folder: string = dataFolder()): Fault[] {
  const { drafts, editions, faults, history } = load(folder);
  const found = [...faults, ...drafts.flatMap(checkProse)];
  // Only a record that is otherwise sound can be drawn; a fault of data would show as one of drawing.
  if (!stops(found)) {
    for (const edition of editions) {
      const draft = drafts.find(({ id }) => id === edition.id);
      if (draft) found.push(...checkPictures(edition, draft));
    }
  }
  return sortFaults([...found, ...staleEditions(history, found)]);
}

/** Whether a fault among these stops a build. */
export function stops(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
