/** The command `check`: prints every fault of the data folder, one per line; exits 1 where one stops a build. */
import { printFault } from '../record/fault.ts';
import { annotation } from './annotation.ts';
import { findFaults, stops } from './gate.ts';

const faults = findFaults();
const lines = faults.map(printFault);
if (process.env.GITHUB_ACTIONS) lines.push(...faults.map(annotation));
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = stops(faults) ? 1 : 0;
