import { record } from '../../record/load.ts';
import { type Edition, listedEditions } from '../../record/edition.ts';
import { type Disagreement, type Reader, readSite } from './built-file.ts';
import { embedMetas, embedPages, oembeds } from './read-embed-claims.ts';
import { embedNews, embedPictures, kits } from './read-embeds.ts';
import { lostPages } from './frozen-pages.ts';
import { dataPackages, json, tables } from './read-downloads.ts';
import { csvFiles, jsonFiles, pngFiles, svgFiles, xmlFiles } from './read-files.ts';
import { pages } from './read-page.ts';
import { embedStyles, evidenceFilters } from './read-styles.ts';
import { parts } from './read-parts.ts';
import { untoldChanges } from './untold-changes.ts';

/** Every reader; a file is read by the first that reads its kind. A built file that none of them reads is a fault: it might say anything. */
export const READERS: readonly Reader[] = [
  parts,
  embedStyles,
  evidenceFilters,
  embedPages,
  pages,
  tables,
  json,
  dataPackages,
  embedMetas,
  oembeds,
  embedNews,
  embedPictures,
  kits,
  svgFiles,
  pngFiles,
  csvFiles,
  jsonFiles,
  xmlFiles,
];

/** Everything in a built site that does not agree with the record, in the order of its files. */
export function verifySite(folder: string, editions: readonly Edition[] = listedEditions(record())): Disagreement[] {
  const site = readSite(folder, editions);
  const found = site.files.flatMap((file) => {
    const reader = READERS.find((one) => one.reads(file.path));
    if (reader) return reader.check(file, site);
    const message = 'nothing reads this file; add a reader to src/desk/verify/, or claim it in read-parts.ts';
    return [{ file: file.path, where: 'the whole file', message }];
  });
  return [...found, ...lostPages(site), ...untoldChanges(site)];
}
