import { writeCsv } from './csv.ts';
import { dataPackage, type PackageWords } from './data-package.ts';
import { LISTS } from './draft.ts';
import type { Edition } from './edition.ts';
import { cellOf, columnsOf } from './table-columns.ts';

/** A file that readers can take away. */
export interface Download {
  /** Its name beside the others of its edition, such as `observations.csv`. */
  readonly name: string;
  readonly mediaType: 'application/json' | 'text/csv';
  readonly text: string;
}

/** The edition's files as JSON, by name, in the order of the record. Their bytes follow from their values alone. */
function jsonFiles(edition: Edition): Download[] {
  const { charts, stories } = edition;
  const { schema, id, asOf, compiled, languages, status, released, previous, kind, note, hash } = edition;
  const head = { schema, id, asOf, compiled, languages, status, released, previous, kind, note, hash };
  const contents: [string, unknown][] = [
    ['edition', head],
    ...LISTS.map((list): [string, unknown] => [list, edition[list]]),
    ['charts', charts],
    ...Object.entries(stories).map(([language, story]): [string, unknown] => [`story.${language}`, story]),
  ];
  return contents.map(([name, value]) => ({
    name: `${name}.json`,
    mediaType: 'application/json',
    text: `${JSON.stringify(value, null, 2)}\n`,
  }));
}

/** The lists of the edition as tables, one CSV file each, with the columns of the schema. */
function csvFiles(edition: Edition): Download[] {
  return LISTS.map((list) => {
    const columns = columnsOf(list, edition.languages);
    const rows = (edition[list] as readonly object[]).map((record) => columns.map((column) => cellOf(record, column)));
    const names = columns.map(({ field }) => field.name);
    return { name: `${list}.csv`, mediaType: 'text/csv', text: writeCsv(names, rows) };
  });
}

/** Every file of an edition that can be taken away: JSON, CSV, and the data package that describes them. */
export function downloadsOf(edition: Edition, words: PackageWords): Download[] {
  const files = [...jsonFiles(edition), ...csvFiles(edition)];
  const described = dataPackage(edition, words, files);
  const text = `${JSON.stringify(described, null, 2)}\n`;
  return [...files, { name: 'datapackage.json', mediaType: 'application/json', text }];
}
