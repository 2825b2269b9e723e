import { printFault, type Fault } from '../record/fault.ts';
import { dataFolder } from '../record/load.ts';
import { terminalAsker, type Asker } from './ask.ts';
import { makeChange, type Change } from './change.ts';
import { readFlags, type Flags } from './flags.ts';
import { Refusal } from './refusal.ts';
import { tryChange } from './try-change.ts';
import { finishWriting } from './write-together.ts';

/** What a verb works with. */
export interface Verb {
  readonly folder: string;
  readonly flags: Flags;
  /** Asks where there is somebody at the terminal, or `--ask` says so; nobody in a script. */
  readonly asker: Asker | undefined;
  readonly say: (line: string) => void;
}

/** Flags that every verb takes. */
export const COMMON = ['edition', 'ask', 'help'];

/** Runs a verb: ends first what an interrupted one began; a refusal is printed and makes the exit code 1. */
export async function runVerb(verb: (given: Verb) => Promise<void>): Promise<void> {
  const folder = dataFolder();
  const flags = readFlags(process.argv.slice(2));
  const asks = flags.given.has('ask') || (process.stdin.isTTY && process.stdout.isTTY);
  const asker = asks && !flags.given.has('help') ? terminalAsker() : undefined;
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    for (const line of finishWriting(folder)) say(line);
    await verb({ folder, flags, asker, say });
  } catch (error) {
    if (error instanceof Refusal) say(error.message);
    else if (error instanceof SyntaxError) say('a file of the record is not JSON; npm run check says where');
    else throw error;
    process.exitCode = 1;
  } finally {
    asker?.close();
  }
}

/**
 * Makes a change if the gate would accept it, and prints what the gate would say.
 * @param expected whether a fault that the change would add is to be dealt with next, and no reason to refuse it
 * @throws a `Refusal` with the faults, in the words of the gate, where it would not
 */
export function commit({ say }: Verb, change: Change, expected: (fault: Fault) => boolean = () => false): void {
  const { added, standing } = tryChange(change);
  const told = added.filter((fault) => !expected(fault) && !STALE.test(fault.message));
  const errors = told.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Refusal(
      ['nothing was written; the record would have these faults:', ...errors.map(printFault)].join('\n'),
    );
  }
  makeChange(change);
  for (const fault of told) say(`look again: ${printFault(fault)}`);
  if (standing.length > 0) say(`the record had faults before, and still has them: npm run check`);
}

/** What follows from any change of a prepared edition; the next step says it better. */
const STALE = /was changed since it was prepared; run npm run edition$/;
