/** Makes the change that stands on the command line, as a command of the desk would. */
import { makeChange, type Change } from '../../src/desk/change.ts';

const { folder, start, files } = JSON.parse(process.argv[2] ?? '') as Omit<Change, 'files' | 'edition'> & {
  files: [string, string][];
};
makeChange({ folder, start, files: new Map(files) });
