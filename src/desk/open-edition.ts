import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EDITION_ID, byDay } from '../record/edition-id.ts';
import { shownPath } from '../record/fault.ts';
import { editionFolders } from '../record/load.ts';
import { parseLocated, type Path } from '../record/located-json.ts';
import type { EditionHead, LedgerEntry } from '../record/schema.ts';
import { withValue } from './edit-text.ts';
import { noteFlags } from './edition-note.ts';
import { Refusal } from './refusal.ts';
import type { Verb } from './verb.ts';

/** The edition that a command may write to. */
export interface OpenEdition {
  readonly id: string;
  /** Where it does not exist yet: itself, and the edition it starts as a copy of. */
  readonly start: { readonly id: string; readonly from: string } | undefined;
  /** Its languages, the first first. */
  readonly languages: readonly string[];
  /** Whether the ledger lists it. */
  readonly listed: boolean;
  /** The text of one of its files: of the edition it starts from, where it does not exist yet. */
  read(name: string): string;
}

/** What the ledger says, in its order. */
export function readLedgerEntries(folder: string): LedgerEntry[] {
  return JSON.parse(readFileSync(join(folder, 'ledger.json'), 'utf8')) as LedgerEntry[];
}

/** Today, UTC. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * The edition that `--edition` names, or the latest; one that does not exist yet starts as a copy of the latest.
 * Where the latest is released, a person is asked for the day of the next.
 * @throws a `Refusal` where it is released, or where a new one is not later than all others
 */
export async function editionToWrite({ folder, flags, asker }: Verb): Promise<OpenEdition> {
  const ids = editionFolders(join(folder, 'editions'));
  const ledger = readLedgerEntries(folder);
  const released = (id: string): boolean => ledger.some((entry) => entry.id === id && entry.released !== null);
  const latest = ids.at(-1);
  if (latest === undefined) throw new Refusal('there is no edition here to write to');
  let [id] = flags.given.get('edition') ?? [];
  if (id === undefined && released(latest) && asker) {
    asker.say(`"${latest}" is released and never changes; this starts the next edition, as a copy of it.`);
    id = await asker.line('edition: its day', today());
  }
  id ??= latest;
  if (released(id)) {
    const advice = 'to start the next, say its day: --edition YEAR-MONTH-DAY';
    throw new Refusal(`nothing was written: "${id}" is released and never changes; ${advice}`);
  }
  if (ids.includes(id)) return existing(folder, id);
  return { ...existing(folder, latest), id, start: { id: newEdition(id, latest), from: latest }, listed: false };
}

/** The last released edition before an edition; `undefined` where nothing was released. */
export function lastReleased(folder: string, { id }: OpenEdition): OpenEdition | undefined {
  const before = readLedgerEntries(folder).filter((entry) => entry.released !== null && byDay(entry.id, id) < 0);
  const published = before
    .map((entry) => entry.id)
    .sort(byDay)
    .at(-1);
  return published === undefined ? undefined : existing(folder, published);
}

/** The editions before an edition that are not released, and so may still be put right themselves; oldest first. */
export function earlierOpen(folder: string, { id }: OpenEdition): OpenEdition[] {
  const released = new Set(readLedgerEntries(folder).flatMap((entry) => (entry.released === null ? [] : [entry.id])));
  const ids = editionFolders(join(folder, 'editions'));
  return ids.filter((one) => byDay(one, id) < 0 && !released.has(one)).map((one) => existing(folder, one));
}

function existing(folder: string, id: string): OpenEdition {
  const read = (name: string): string => readFileSync(join(folder, 'editions', id, name), 'utf8');
  const { languages } = JSON.parse(read('edition.json')) as EditionHead;
  return { id, start: undefined, languages, listed: readLedgerEntries(folder).some((entry) => entry.id === id), read };
}

function newEdition(id: string, latest: string): string {
  if (!EDITION_ID.test(id) || Number.isNaN(Date.parse(id.slice(0, 10))))
    throw new Refusal(`nothing was written: an edition is named by its day, such as 2026-02-14; "${id}" is no day`);
  if (byDay(latest, id) > 0)
    throw new Refusal(`nothing was written: "${id}" is earlier than "${latest}"; a new edition comes after all others`);
  if (id.slice(0, 10) > today())
    throw new Refusal(
      `nothing was written: "${id}" has not come; an edition is named by a day up to today, ${today()}`,
    );
  return id;
}

/**
 * `edition.json` where it has to change: for a new edition its day, and the day on which it is compiled, which moves
 * on too where a source was read later.
 */
export async function headFiles(edition: OpenEdition, accessed?: unknown): Promise<Map<string, string>> {
  const text = edition.read('edition.json');
  const { compiled } = JSON.parse(text) as EditionHead;
  const name = join('editions', edition.id, 'edition.json');
  if (edition.start) {
    const dated = await withValue(text, ['asOf'], edition.id.slice(0, 10));
    return new Map([[name, await withValue(dated, ['compiled'], today())]]);
  }
  const later = typeof accessed === 'string' && accessed > compiled;
  return new Map(later ? [[name, await withValue(text, ['compiled'], accessed)]] : []);
}

/** What a command has written, as `wrote FILE:LINE what`. */
export function wrote(folder: string, name: string, path: Path, what: string): string {
  const file = join(folder, name);
  const { json } = parseLocated(readFileSync(file, 'utf8'));
  return `wrote ${shownPath(file)}:${json?.locate(path).line ?? 1} ${what}`;
}

/** What to do with an edition that has changed. */
export function nextStep({ listed, languages }: OpenEdition): string {
  return listed ? 'then npm run edition' : `then npm run edition -- ${noteFlags(languages, 'what it brings')}`;
}
