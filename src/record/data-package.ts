import { createHash } from 'node:crypto';
import type { Download } from './downloads.ts';
import { LISTS, type List } from './draft.ts';
import type { Edition } from './edition.ts';
import { columnsOf } from './table-columns.ts';

/** The name of a data package and what it is about, for people, in one language. */
export interface PackageWords {
  readonly title: string;
  readonly description: string;
}

/**
 * What `datapackage.json` says (Data Package 2.0, datapackage.org): the edition, its licence, its sources, and each
 * file with its size and hash; each CSV file with its columns as a Table Schema. No moment of building is in it: it
 * was `created` on the true day of release, or says nothing of it until then.
 * @param words what people call it
 * @param files the JSON and CSV files beside it
 */
export function dataPackage(edition: Edition, words: PackageWords, files: readonly Download[]): object {
  const { id, site, released, sources } = edition;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `edition-${id}`,
    ...words,
    version: id,
    ...(released && { created: `${released}T00:00:00Z` }),
    ...(site.address && { homepage: site.address }),
    licenses: [
      { name: site.licence.name.replace(/[^\w.-]+/g, '-'), title: site.licence.name, path: site.licence.address },
    ],
    sources: sources.map(({ publisher, title, address }) => ({
      title: title === null ? publisher : `${publisher}: ${title}`,
      ...(address && { path: address }),
    })),
    resources: files.map((file) => resource(file, edition)),
  };
}

function resource({ name, mediaType, text }: Download, edition: Edition): object {
  const [stem = '', format = ''] = name.split(/\.(?=[^.]+$)/);
  const list = LISTS.find((one) => one === stem);
  return {
    name: format === 'csv' ? stem : `${stem}-${format}`,
    path: name,
    ...(format === 'csv' && { type: 'table' }),
    format,
    mediatype: mediaType,
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    ...(format === 'csv' && list && { schema: tableSchema(list, edition) }),
  };
}

function tableSchema(list: List, { languages }: Edition): object {
  const columns = columnsOf(list, languages);
  const foreignKeys = columns.flatMap(({ field, names }) =>
    names ? [{ fields: [field.name], reference: { resource: names, fields: ['id'] } }] : [],
  );
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(({ field }) => field),
    primaryKey: ['id'],
    ...(foreignKeys.length > 0 && { foreignKeys }),
    missingValues: [''],
  };
}
