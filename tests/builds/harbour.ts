import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Edition, listedEditions } from '../../src/record/edition.ts';
import { load } from '../../src/record/load.ts';
import { editJson, speakEnglish, withoutGerman } from '../record/in-english.ts';
import { makeEdits, onCopy } from '../record/mistake.ts';
import { addEdition, DAYS, writeLedger } from '../record/released.ts';
import { NO_AUTUMN, WHY_NO_AUTUMN, WITH_AUTUMN } from '../story/gone-state.ts';
import { FEWER } from '../story/two-editions.ts';

/** A made-up site as built: its folder, and a way to remove it. */
export interface Built {
  readonly folder: string;
  remove(): void;
}

/** Builds a site from a data folder into a temporary one. */
export function buildFrom(data: string): Built {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  execFileSync(
    process.execPath,
    [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--outDir', folder, '--silent'],
    {
      env: { ...process.env, BASE_URL: undefined, STORY_DATA: data, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Builds the made-up record in English: the first edition released, then the second, in which a count was corrected and
 * a state of the timeline left out.
 * @param corrected whether the second edition is there
 */
export function buildHarbour({ corrected = true, address = null as string | null } = {}): Built & {
  readonly editions: readonly Edition[];
} {
  return onCopy((data) => {
    const released = [{ id: DAYS.released, released: '2026-03-02' }];
    makeEdits(join(data, 'editions', DAYS.released), WITH_AUTUMN);
    if (corrected) {
      addEdition(data, DAYS.released, DAYS.next);
      makeEdits(join(data, 'editions', DAYS.next), [...FEWER, ...NO_AUTUMN, ...WHY_NO_AUTUMN]);
    }
    speakEnglish(data);
    editJson<object>(join(data, 'site.json'), (site) => ({ ...site, address }));
    writeLedger(
      data,
      corrected ? [...released, { id: DAYS.next, previous: DAYS.released, released: '2026-04-02' }] : released,
    );
    editJson(join(data, 'ledger.json'), withoutGerman);
    return { ...buildFrom(data), editions: listedEditions(load(data).editions) };
  });
}
