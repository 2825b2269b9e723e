/**
 * The command `check`: prints every fault of the data folder, one per line; exits 1 where one stops a build.
 * It says what `findFaults` says, and is quick: compiled code is kept between runs, and an edition whose pictures were
 * drawn before, by the same code, is not drawn again.
 */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { Fault } from '../record/fault.ts';

// Only what is loaded from here on is kept.
enableCompileCache(join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'compiled'));
const [{ printFault }, { dataFolder }, { annotation }, { drawnBefore }, { readFolder, settle, stops }] =
  await Promise.all([
    import('../record/fault.ts'),
    import('../record/load.ts'),
    import('./annotation.ts'),
    import('./drawn-before.ts'),
    import('./reading.ts'),
  ]);

const reading = readFolder(dataFolder());
const drawn = drawnBefore();
const fresh = reading.drawable.filter(({ edition }) => !drawn.has(edition));
const undrawable = fresh.length > 0 ? await draw() : [];
const faults = settle(reading, undrawable);
const lines = faults.map(printFault);
if (process.env.GITHUB_ACTIONS) lines.push(...faults.map(annotation));
if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = stops(faults) ? 1 : 0;

/** Draws what is new; what holds no fault is remembered. */
async function draw(): Promise<Fault[]> {
  const { checkPictures } = await import('./check-pictures.ts');
  const all = fresh.map(({ edition, draft }) => ({ edition, faults: checkPictures(edition, draft) }));
  drawn.add(all.flatMap(({ edition, faults }) => (faults.length === 0 ? [edition] : [])));
  return all.flatMap(({ faults }) => faults);
}
