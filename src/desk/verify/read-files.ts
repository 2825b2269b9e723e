import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPngText } from '../../export/png.ts';
import { readCsv } from '../../record/csv.ts';
import type { BuiltFile, BuiltSite, Disagreement, Reader } from './built-file.ts';
import { parsePiece } from './html-tree.ts';
import { checkTree } from './read-page.ts';
import { vouchedIn } from './vouched-in.ts';

/** Fields of JSON that say how large something is, or which version of a format it follows, and not what is known. */
const MEASURES = /(^|\.)(width|height|thumbnail_width|thumbnail_height|version|cache_age|size_in_bytes|aspectRatio)$/;
const ADDRESSES = /(^|\.)(id|version|url|href|\w*_url|html|external_url)$/i;

/** A fault where a text says a number that nothing in the record says. */
function said(text: string, where: string, file: BuiltFile, site: BuiltSite): Disagreement[] {
  const number = vouchedIn(site, file.language).unvouched(text);
  if (number === undefined) return [];
  return [
    { file: file.path, where, message: `says ${number} in “${text.slice(0, 80)}”; nothing in the record says so` },
  ];
}

/** Pictures as files: the words in them, which are the picture's own labels. */
export const svgFiles: Reader = {
  surface: 'SVG file',
  reads: (path) => path.endsWith('.svg'),
  check: (file, site) => checkTree(parsePiece(file.text), file, site),
};

/** Pictures as pixels: what the file says about itself. Nobody reads the pixels. */
export const pngFiles: Reader = {
  surface: 'PNG file',
  reads: (path) => path.endsWith('.png'),
  check: (file, site) =>
    Object.entries(readPngText(readFileSync(join(site.folder, file.path)))).flatMap(([keyword, text]) =>
      keyword === 'Copyright' || keyword === 'Source' ? [] : said(text, keyword, file, site),
    ),
};

/** Tables beside pictures: every cell. */
export const csvFiles: Reader = {
  surface: 'CSV file',
  reads: (path) => path.endsWith('.csv'),
  check: (file, site) =>
    readCsv(file.text).flatMap((row, at) => row.flatMap((cell) => said(cell, `line ${at + 1}`, file, site))),
};

/** Descriptions and feeds as JSON: every text, and HTML within one as a page. */
export const jsonFiles: Reader = {
  surface: 'JSON file',
  reads: (path) => path.endsWith('.json'),
  check: (file, site) => jsonFaults(JSON.parse(file.text), '', file, site),
};

function jsonFaults(value: unknown, path: string, file: BuiltFile, site: BuiltSite): Disagreement[] {
  if (typeof value === 'number' && !MEASURES.test(path)) return said(String(value), path, file, site);
  if (typeof value === 'string') {
    if (ADDRESSES.test(path)) return [];
    if (/content_html$/.test(path))
      return checkTree(parsePiece(value), { ...file, text: value }, site).map((one) => ({ ...one, where: path }));
    return said(value.replace(/T00:00:00(\.000)?Z$/, ''), path, file, site);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => jsonFaults(inner, path ? `${path}.${key}` : key, file, site));
}

/** Feeds as XML: every text, and HTML within one as a page. */
export const xmlFiles: Reader = {
  surface: 'XML feed',
  reads: (path) => /(^|\/)(feed\.xml|changes\.atom)$/.test(path),
  check: (file, site) => {
    const elements = file.text.matchAll(/<(\w+)\b[^>]*>(?:<!\[CDATA\[([\s\S]*?)\]\]>|([^<]*))<\/\1>/g);
    return [...elements].flatMap(([, tag = '', held, plain = '']) => {
      const text =
        held ??
        plain.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      if (tag === 'id' || tag === 'uri') return [];
      if (text.includes('<'))
        return checkTree(parsePiece(text), { ...file, text }, site).map((one) => ({ ...one, where: tag }));
      return said(text.replace(/T00:00:00(\.000)?Z$/, ''), tag, file, site);
    });
  },
};
