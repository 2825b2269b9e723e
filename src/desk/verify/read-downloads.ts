import { createHash } from 'node:crypto';
import { readCsv } from '../../record/csv.ts';
import { LISTS } from '../../record/draft.ts';
import type { Edition } from '../../record/edition.ts';
import { cellOf, columnsOf } from '../../record/table-columns.ts';
import { type BuiltFile, type BuiltSite, type Disagreement, latestIn, type Reader } from './built-file.ts';

const DATA = /^(?:[a-z]{2}\/)?data\/([^/]+)\/([^/]+)\.(json|csv)$/;

function named({ path, language }: BuiltFile, site: BuiltSite): { edition: Edition | undefined; stem: string } {
  const [, id, stem = ''] = DATA.exec(path) ?? [];
  return { edition: id === 'latest' ? latestIn(site, language) : site.editions.find((one) => one.id === id), stem };
}

function noEdition(file: BuiltFile): Disagreement[] {
  return [{ file: file.path, where: 'its folder', message: 'names an edition that is not in the ledger' }];
}

/** The lists as tables: every cell. */
export const tables: Reader = {
  surface: 'CSV',
  reads: (path) => DATA.test(path) && path.endsWith('.csv'),
  check: (file, site) => {
    const { edition, stem } = named(file, site);
    const list = LISTS.find((one) => one === stem);
    if (!edition || !list) return noEdition(file);
    const columns = columnsOf(list, edition.languages);
    const expected = [
      columns.map(({ field }) => field.name),
      ...(edition[list] as readonly object[]).map((record) =>
        columns.map((column) => String(cellOf(record, column) ?? '')),
      ),
    ];
    const rows = readCsv(file.text);
    const lines = Math.max(rows.length, expected.length);
    return Array.from({ length: lines }, (_, row) => row).flatMap((row) =>
      Array.from({ length: Math.max(rows[row]?.length ?? 0, columns.length) }, (_, at) => at).flatMap((at) => {
        const says = rows[row]?.[at];
        const record = expected[row]?.[at];
        if (says === record) return [];
        const where = `${expected[row]?.[0] ?? `line ${row + 1}`} ${columns[at]?.field.name ?? `column ${at + 1}`}`;
        return [{ file: file.path, where, message: `says ${shown(says)}, the record says ${shown(record)}` }];
      }),
    );
  },
};

/** The edition's files as JSON: every value. */
export const json: Reader = {
  surface: 'JSON',
  reads: (path) => DATA.test(path) && path.endsWith('.json') && !path.endsWith('/datapackage.json'),
  check: (file, site) => {
    const { edition, stem } = named(file, site);
    if (!edition) return noEdition(file);
    const [, language] = /^story\.(\w+)$/.exec(stem) ?? [];
    const apart: readonly string[] = [...LISTS, 'charts', 'stories', 'site', '$schema'];
    const head = Object.fromEntries(Object.entries(edition).filter(([key]) => !apart.includes(key)));
    const record =
      stem === 'edition'
        ? head
        : language
          ? edition.stories[language]
          : (edition as unknown as Record<string, unknown>)[stem];
    return differences(JSON.parse(file.text), record, '').map(({ path, says, gives }) => ({
      file: file.path,
      where: path || 'the whole file',
      message: `says ${shown(says)}, the record says ${shown(gives)}`,
    }));
  },
};

interface Described {
  readonly version: string;
  readonly created?: string;
  readonly licenses: readonly { readonly path: string }[];
  readonly sources: readonly { readonly path?: string }[];
  readonly resources: readonly { readonly path: string; readonly bytes: number; readonly hash: string }[];
}

/** The data package: its edition, its sources, and the size and hash of each file beside it. */
export const dataPackages: Reader = {
  surface: 'data package',
  reads: (path) => DATA.test(path) && path.endsWith('/datapackage.json'),
  check: (file, site) => {
    const { edition } = named(file, site);
    if (!edition) return noEdition(file);
    const described = JSON.parse(file.text) as Described;
    const home = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const beside = new Map(
      site.files.filter(({ path }) => path.startsWith(home)).map((one) => [one.path.slice(home.length), one]),
    );
    const record = {
      version: edition.id,
      created: edition.released ? `${edition.released}T00:00:00Z` : undefined,
      licence: edition.site.licence.address,
      sources: edition.sources.map(({ address }) => address ?? undefined),
      resources: described.resources.map(({ path }) => {
        const text = beside.get(path)?.text ?? '';
        const hash = `sha256:${createHash('sha256').update(text).digest('hex')}`;
        return { path, bytes: Buffer.byteLength(text), hash };
      }),
    };
    const says = {
      version: described.version,
      created: described.created,
      licence: described.licenses[0]?.path,
      sources: described.sources.map(({ path }) => path),
      resources: described.resources.map(({ path, bytes, hash }) => ({ path, bytes, hash })),
    };
    return differences(says, record, '').map((one) => ({
      file: file.path,
      where: one.path,
      message: `says ${shown(one.says)}, the record gives ${shown(one.gives)}`,
    }));
  },
};

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 100);

/** Every value that two JSON values give differently; a record of a list by its id. */
export function differences(
  says: unknown,
  gives: unknown,
  path: string,
): { path: string; says: unknown; gives: unknown }[] {
  if (typeof says === 'object' && says !== null && typeof gives === 'object' && gives !== null) {
    const left = says as Record<string, unknown>;
    const right = gives as Record<string, unknown>;
    return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) => {
      const id = (right[key] as { id?: unknown } | undefined)?.id;
      const name = Array.isArray(gives) ? (typeof id === 'string' ? id : `[${key}]`) : key;
      return differences(left[key], right[key], path ? `${path} ${name}` : name);
    });
  }
  return Object.is(says, gives) ? [] : [{ path, says, gives }];
}
