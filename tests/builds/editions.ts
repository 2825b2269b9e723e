import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { storeParts } from '../../src/desk/store-parts.ts';
import { editJson, speakEnglish } from '../record/in-english.ts';
import { makeEdits } from '../record/mistake.ts';
import { addEdition, DAYS } from '../record/released.ts';
import { NO_AUTUMN, WHY_NO_AUTUMN, WITH_AUTUMN } from '../story/gone-state.ts';
import { FEWER } from '../story/two-editions.ts';
import { buildSite } from './build-site.ts';
import { codeCopy, edit } from './made-up.ts';

/** What a command of the desk ended with, and all that it printed. */
export interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** The made-up record as it grows: an edition is prepared, released, and followed by one that corrects it. */
export interface Editions {
  readonly data: string;
  /** The site while the first edition is prepared. */
  readonly prepared: string;
  /** What the command said that released it. */
  readonly released: Run;
  /** A copy of the code that words, dates and draws in another way. */
  readonly code: string;
  /**
   * The site that this code builds when the second edition is released: a count was corrected, and a state of the
   * timeline left out, for a reason.
   */
  readonly later: string;
}

/** Runs a command of the desk on a data folder. */
export function desk(data: string, ...args: string[]): Run {
  const env = { ...process.env, STORY_DATA: data };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

/** The editions as built, once for all test files of a run: nobody may change what lies there. */
export function editions(): Editions {
  const told = join(inject('runFolder'), 'editions.json');
  if (!existsSync(told)) writeFileSync(told, JSON.stringify(make(join(inject('runFolder'), 'editions'))));
  return JSON.parse(readFileSync(told, 'utf8')) as Editions;
}

function make(home: string): Editions {
  rmSync(home, { recursive: true, force: true });
  const data = join(home, 'data');
  const next = join(data, 'editions', DAYS.next);
  const aside = join(home, 'next');
  cpSync('tests/record/fixture', data, { recursive: true });
  makeEdits(join(data, 'editions', DAYS.released), WITH_AUTUMN);
  addEdition(data, DAYS.released, DAYS.next);
  makeEdits(next, [...FEWER, ...NO_AUTUMN, ...WHY_NO_AUTUMN]);
  speakEnglish(data);
  renameSync(next, aside);
  desk(data, 'src/desk/edition.ts', '--note', 'A look.');
  const prepared = buildSite(join(home, 'prepared'), { data });
  const released = desk(data, 'src/desk/edition.ts', '--release', '--date', '2026-03-02');
  // Then everything changes: another edition, other words, another way to draw, to write dates and to look.
  renameSync(aside, next);
  desk(data, 'src/desk/edition.ts', '--note', 'Another look.');
  release(data, DAYS.next, '2026-04-02');
  const code = codeCopy(join(home, 'code'));
  edit(code, 'src/language/en.ts', 'about ${value}', 'roughly ${value}');
  edit(code, 'src/language/en.ts', "'en-GB'", "'en-US'");
  edit(code, 'src/scene/svg.ts', '<svg data-chart', '<svg data-anew="" data-chart');
  edit(code, 'src/components/paper.css', 'font-weight: 600', 'font-weight: 300');
  return { data, prepared, released, code, later: buildSite(join(home, 'later'), { data, root: code }) };
}

/** Calls an edition released, without a build of its own: nothing is stored of it but an empty story. */
function release(data: string, edition: string, day: string): void {
  const frozen = storeParts(data, edition, new Map([['en/story.html', '<main data-frozen></main>']]));
  editJson<{ id: string }[]>(join(data, 'ledger.json'), (ledger) =>
    ledger.map((entry) => (entry.id === edition ? { ...entry, released: day, frozen } : entry)),
  );
}
