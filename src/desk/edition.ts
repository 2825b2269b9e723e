/**
 * The command `edition`: ends first what an interrupted command began, brings the ledger up to date with the editions'
 * folders, and with `--release` freezes one. A second run changes nothing.
 */
import { parseArgs } from 'node:util';
import { dataFolder } from '../record/load.ts';
import { prepareEdition, type Outcome } from './prepare-edition.ts';
import { releaseEdition } from './release-edition.ts';
import { finishWriting } from './write-together.ts';

const HELP = `npm run edition -- --note "what it brings"   lists the oldest draft in the ledger, as prepared
  --note.en "…" --note.ko "…"                where it is told in several languages
npm run edition                              gives changed editions that are prepared their new hash
npm run edition -- --release [EDITION]       freezes a prepared edition: it never changes from then on
  --note "…" --release                       does both
  --date 2026-02-16                          the day of the release, UTC; today where it is not given`;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function run(args: string[]): Outcome {
  const told = args.flatMap((arg) => /^--(note\.[a-z]+)(?:=|$)/.exec(arg)?.[1] ?? []);
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      note: { type: 'string' },
      release: { type: 'boolean', default: false },
      date: { type: 'string' },
      help: { type: 'boolean', default: false },
      ...Object.fromEntries(told.map((name) => [name, { type: 'string' } as const])),
    },
  });
  const today = new Date().toISOString().slice(0, 10);
  const { note: alone, release, help, date: day = today } = values;
  const notes = told.map((name) => [name.slice('note.'.length), String(values[name as 'note'])] as const);
  const note = notes.length > 0 ? Object.fromEntries(notes) : alone;
  if (help) return { lines: [HELP], code: 0 };
  if (!DAY.test(day)) return { lines: [`"${day}" is no day; write it as 2026-02-16`, 'nothing was written'], code: 1 };
  if (day > today)
    return { lines: [`${day} has not come; a release is dated with its true day`, 'nothing was written'], code: 1 };
  const folder = dataFolder();
  const finished = finishWriting(folder);
  const prepared = prepareEdition(folder, note, release);
  const begun = [...finished, ...prepared.lines];
  if (!release || prepared.code !== 0) return { lines: begun, code: prepared.code };
  const released = releaseEdition(folder, { id: positionals[0], day });
  return { lines: [...begun, ...released.lines], code: released.code };
}

const { lines, code } = ((): Outcome => {
  try {
    return run(process.argv.slice(2));
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return { lines: [error.message, HELP], code: 1 };
    throw error;
  }
})();
process.stdout.write(lines.map((line) => `${line}\n`).join(''));
process.exitCode = code;
