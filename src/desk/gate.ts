import type { Fault } from '../record/fault.ts';
import { dataFolder } from '../record/load.ts';
import { checkPictures } from './check-pictures.ts';
import { readFolder, settle } from './reading.ts';

export { stops } from './reading.ts';

/** Every fault of a data folder, in the record, the prose and the pictures, sorted; empty where it may be published. */
export function findFaults(folder: string = dataFolder()): Fault[] {
  const reading = readFolder(folder);
  return settle(
    reading,
    reading.drawable.flatMap(({ edition, draft }) => checkPictures(edition, draft)),
  );
}
