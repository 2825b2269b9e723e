import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { printFault } from '../record/fault.ts';
import { load } from '../record/load.ts';
import type { LedgerEntry } from '../record/schema.ts';
import { findFaults, stops } from './gate.ts';
import type { Outcome } from './prepare-edition.ts';
import { storeParts } from './store-parts.ts';
import { takeParts } from './take-parts.ts';
import { writeTogether } from './write-together.ts';

/** Which edition to release, and when. */
export interface Release {
  /** Needed only where several are prepared. */
  readonly id: string | undefined;
  /** The true day, UTC. */
  readonly day: string;
}

/**
 * Releases a prepared edition: builds the site, stores what readers see of the edition, and writes the day into the
 * ledger, last. Until then nothing has happened; a release that was interrupted is done anew.
 */
export function releaseEdition(folder: string, { id, day }: Release): Outcome {
  const path = join(folder, 'ledger.json');
  const ledger = JSON.parse(readFileSync(path, 'utf8')) as LedgerEntry[];
  const prepared = ledger.filter(({ released }) => released === null);
  const named = ledger.find((entry) => entry.id === id);
  if (id !== undefined && !named)
    return refuse(`the ledger does not list "${id}"; npm run edition -- --note "…" prepares it`);
  if (named?.released)
    return { lines: [`${named.id} was released on ${named.released}; nothing was written`], code: 0 };
  const [first, second] = prepared;
  if (!first) return { lines: ['no edition is prepared; nothing was written'], code: 0 };
  if (id === undefined && second) {
    const ids = prepared.map((entry) => entry.id).join(', ');
    return refuse(
      `${prepared.length} editions are prepared: ${ids}; name one: npm run edition -- --release ${first.id}`,
    );
  }
  if (named && named !== first) return refuse(`"${first.id}" comes before ${named.id}; release that first`);

  const workshop = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const { parts, faults } = partsOf(folder, first.id, join(workshop, 'site'));
    if (faults.length > 0) return { lines: [...faults, 'nothing was released'], code: 1 };
    const write = (place: string): void => {
      const frozen = storeParts(place, first.id, parts);
      const entries = ledger.map((entry) => (entry === first ? { ...entry, released: day, frozen } : entry));
      writeTogether(place, new Map([['ledger.json', `${JSON.stringify(entries, null, 2)}\n`]]));
    };
    // Tried on a copy first: what would be a fault once it is released is one that nobody can undo.
    const copy = join(workshop, 'data');
    cpSync(folder, copy, { recursive: true });
    write(copy);
    const found = findFaults(copy);
    if (stops(found)) {
      const lines = found.map((fault) => printFault({ ...fault, file: fault.file.replace(copy, folder) }));
      return { lines: [...lines, 'nothing was released'], code: 1 };
    }
    write(folder);
    return {
      lines: [
        `frozen/${first.id}/: ${parts.size} pages stored as readers see them`,
        `ledger.json: ${first.id} is released, on ${day}; it never changes from now on`,
        `next: npm run build, look at editions/${first.id}/, then commit the data folder and push`,
      ],
      code: 0,
    };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

const refuse = (line: string): Outcome => ({ lines: [line, 'nothing was released'], code: 1 });

/** Builds the site from the data folder, beside the last one, and takes the parts of the edition. */
function partsOf(folder: string, id: string, site: string): { parts: Map<string, string>; faults: string[] } {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  const env = { ...process.env, STORY_DATA: folder, ASTRO_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(process.execPath, [astro, 'build', '--outDir', site, '--force', '--silent'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) return { parts: new Map(), faults: ['the site could not be built'] };
  const edition = load(folder).editions.find((one) => one.id === id);
  const taken = takeParts(site, id, edition?.site.address ?? null);
  const untold = (edition?.languages ?? []).filter((language) => !taken.parts.has(`${language}/story.html`));
  return { ...taken, faults: [...taken.faults, ...untold.map((language) => `no story in "${language}" was built`)] };
}
