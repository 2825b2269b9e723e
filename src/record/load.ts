import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Draft, Item } from './draft.ts';
import { byDay } from './edition-id.ts';
import type { Edition } from './edition.ts';
import { printFault, sortFaults, type Fault } from './fault.ts';
import { hashOfDraft } from './hash-edition.ts';
import { entryOf, previousOf, type History } from './history.ts';
import { readEdition } from './read-edition.ts';
import { readFrozen } from './read-frozen.ts';
import { readLedger } from './read-ledger.ts';
import { historyRules, rules } from './rules/all.ts';
import { siteFile, type Site, type Story } from './schema.ts';
import { shapeOf } from './shape.ts';
import { readJson } from './text-file.ts';
import { unfinishedFaults } from './unfinished.ts';

/** What a data folder holds. */
export interface Loaded {
  /** Oldest first; an edition whose files do not all fit the schema is left out. */
  readonly editions: Edition[];
  /** The editions as read, whole or not. */
  readonly drafts: Draft[];
  /** The ledger, beside the editions as read. */
  readonly history: History;
  /** Everything wrong with the record, sorted; prose is checked by the story. */
  readonly faults: Fault[];
}

/** The data folder: `STORY_DATA`, or `data` in the working directory, which npm makes the project's root. */
export function dataFolder(): string {
  return resolve(process.env.STORY_DATA || 'data');
}

/** Reads and checks every edition of a data folder; a fault never throws. */
export function load(folder: string = dataFolder()): Loaded {
  const faults: Fault[] = unfinishedFaults(folder);
  const site = loadSite(join(folder, 'site.json'), faults);
  const home = join(folder, 'editions');
  const ids = editionFolders(home);
  if (ids.length === 0) {
    const message = 'there is no edition here; each is a folder named by its day, such as 2026-02-14';
    faults.push({ file: home, line: 1, column: 1, message, severity: 'error' });
  }
  const drafts = ids.map((id) => {
    const read = readEdition(join(home, id), id, ids, site);
    faults.push(...read.faults, ...rules.flatMap((rule) => rule(read.draft)));
    return read.draft;
  });
  const ledger = readLedger(join(folder, 'ledger.json'));
  const frozen = readFrozen(folder);
  const history: History = { ledger: ledger.rows, drafts, hashes: hashesOf(drafts), frozen: frozen.stored };
  faults.push(...ledger.faults, ...frozen.faults, ...historyRules.flatMap((rule) => rule(history)));
  const editions = drafts.flatMap((draft) => editionOf(draft, history) ?? []);
  return { editions, drafts, history, faults: sortFaults(faults) };
}

let known: Edition[] | undefined;

/**
 * The editions of the data folder, oldest first, read once.
 * @throws one error that lists every fault of the record, where it has any
 */
export function record(): Edition[] {
  if (known) return known;
  const { editions, faults } = load();
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(['the record has faults:', ...errors.map(printFault)].join('\n'));
  return (known = editions);
}

function loadSite(path: string, faults: Fault[]): Item<Site> | undefined {
  const read = readJson(path, 'undo its removal; it names the site, its languages and its licence');
  faults.push(...read.faults);
  if (!read.file) return undefined;
  const shape = shapeOf<Site>(read.file, [], siteFile, 'site');
  faults.push(...shape.faults);
  return { file: read.file, at: [], raw: read.file.json.value, value: shape.value };
}

/** The names of the editions’ folders, oldest first. */
export function editionFolders(home: string): string[] {
  if (!existsSync(home)) return [];
  return readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(byDay);
}

function hashesOf(drafts: readonly Draft[]): Map<string, string> {
  return new Map(
    drafts.flatMap((draft) => {
      const hash = hashOfDraft(draft);
      return hash === undefined ? [] : [[draft.id, hash] as const];
    }),
  );
}

function editionOf(draft: Draft, history: History): Edition | undefined {
  const { id, head, site, charts, rows, stories, unread } = draft;
  if (!head?.value || !site?.value || !charts?.value || unread.size > 0) return undefined;
  const whole = Object.values(rows).every((list) => list.every((row: Item<unknown>) => row.value !== undefined));
  const told = [...stories].flatMap(([language, { value }]) => (value ? [[language, value] as [string, Story]] : []));
  if (!whole || told.length !== head.value.languages.length) return undefined;
  const lists = Object.fromEntries(
    Object.entries(rows).map(([list, all]) => [list, all.map((row: Item<unknown>) => row.value)]),
  );
  return {
    ...head.value,
    ...listed(id, draft.editions, history),
    id,
    site: site.value,
    charts: charts.value,
    stories: Object.fromEntries(told),
    ...(lists as unknown as Pick<Edition, keyof Draft['rows']>),
  };
}

function listed(
  id: string,
  editions: readonly string[],
  history: History,
): Pick<Edition, 'status' | 'previous' | 'kind' | 'note' | 'released' | 'hash'> {
  const entry = entryOf(history, id);
  const previous = previousOf(history, id, editions);
  if (!entry) {
    const kind = previous === null ? 'addition' : 'update';
    return { status: 'draft', previous, kind, note: {}, released: null, hash: null };
  }
  const { kind, note, released, hash } = entry;
  return { status: released === null ? 'prepared' : 'released', previous, kind, note, released, hash };
}
