import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../record/edition.ts';

/** A file of the built site. */
export interface BuiltFile {
  /** Its path within the site, with slashes. */
  readonly path: string;
  readonly text: string;
  /** The language of the pages beside it. */
  readonly language: string;
}

/** The built site, and the record that it must agree with. */
export interface BuiltSite {
  readonly folder: string;
  readonly files: readonly BuiltFile[];
  /** The editions that have pages, oldest first. */
  readonly editions: readonly Edition[];
}

/** Something in a built file that does not agree with the record. */
export interface Disagreement {
  readonly file: string;
  /** Where in the file: a line and a column, or the path of a value. */
  readonly where: string;
  readonly message: string;
}

/** One way of reading built files. Together the readers read every file of the site. */
export interface Reader {
  /** What it reads, as people call it. */
  readonly surface: string;
  reads(path: string): boolean;
  check(file: BuiltFile, site: BuiltSite): Disagreement[];
}

/** Everything in a built folder, beside the record's editions that have pages. */
export function readSite(folder: string, editions: readonly Edition[]): BuiltSite {
  const known = editions.at(-1)?.site.languages.map(({ id }) => id) ?? [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''))
    .toSorted()
    .map((path): BuiltFile => {
      const [head = ''] = path.split('/');
      return {
        path,
        language: known.includes(head) ? head : (known[0] ?? ''),
        // Read when it is asked for: pictures never are.
        get text() {
          return readFileSync(join(folder, path), 'utf8');
        },
      };
    });
  return { folder, files, editions };
}

/** The edition in front of a language: the newest that is told in it. */
export function latestIn({ editions }: BuiltSite, language: string): Edition | undefined {
  return editions.findLast(({ languages }) => languages.includes(language));
}

/** Where a page stands in the site, by its address without the language. */
export function pagePath({ editions }: Pick<BuiltSite, 'editions'>, language: string, address: string): string {
  const first = editions.at(-1)?.site.languages[0]?.id;
  return `${language === first ? '' : `${language}/`}${address}index.html`;
}

/** What the two say differently, in few words around the first difference. */
export function firstDifference(says: string, record: string): string {
  let at = 0;
  while (at < says.length && says[at] === record[at]) at++;
  const part = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 24), at + 24));
  return `says ${part(says)}, the record gives ${part(record)}`;
}

const made = new WeakMap<BuiltSite, Map<string, unknown>>();

/** What is worked out once for a site, by its name. */
export function once<T>(site: BuiltSite, name: string, make: () => T): T {
  const known = made.get(site) ?? new Map<string, unknown>();
  made.set(site, known);
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as T;
}
