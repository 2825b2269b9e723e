import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { printFault } from '../record/fault.ts';
import { dataFolder } from '../record/load.ts';
import { findFaults, stops } from './gate.ts';

/**
 * The gate in front of the build: nothing is built from a record with faults.
 * Astro's own loaders log a broken file and go on; an error thrown from this hook does stop it.
 */
export function gate(): AstroIntegration {
  return {
    name: 'gate',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile, logger }) => {
        const folder = dataFolder();
        if (command === 'dev') for (const file of jsonFiles(folder)) addWatchFile(file);
        const faults = findFaults(folder);
        if (stops(faults))
          throw withoutStack(`the record has faults; nothing was built\n${faults.map(printFault).join('\n')}`);
        for (const fault of faults) logger.warn(printFault(fault));
      },
    },
  };
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

/** An error whose stack is its message: editors need the file and line of the fault, not of the gate. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
