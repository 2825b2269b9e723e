import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { readSite } from '../../src/desk/verify/built-file.ts';
import { READERS } from '../../src/desk/verify/verify-site.ts';
import { untoldChanges } from '../../src/desk/verify/untold-changes.ts';
import { listedEditions } from '../../src/record/edition.ts';
import { record } from '../../src/record/load.ts';
import { DAYS } from '../record/released.ts';
import { desk, editions } from './editions.ts';
import { edit } from './made-up.ts';

const home = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const listed = listedEditions(record());
const latest = listed.at(-1)?.id ?? '';
const built = readSite('dist', listed);

/** The text with the last digit of what the pattern’s group caught counted up by one, as a hand might alter it. */
function altered(text: string, pattern: RegExp): string {
  const found = new RegExp(pattern, 'ds').exec(text);
  const [, end = 0] = found?.indices?.[1] ?? [];
  const digit = text.slice(0, end).search(/\d(?=\D*$)/);
  if (!found || digit < 0) throw new Error(`nothing here is like ${pattern}`);
  return text.slice(0, digit) + String((Number(text[digit]) + 1) % 10) + text.slice(digit + 1);
}

/** What the readers say of one file whose text is another one. */
function saidOf(path: string, text: string): string[] {
  const file = built.files.find((one) => one.path === path);
  const reader = READERS.find((one) => one.reads(path));
  if (!file || !reader) throw new Error(`nobody reads ${path}`);
  return reader.check({ path, language: file.language, text }, built).map(({ message }) => message);
}

const DATA = String.raw`<data value="[^"]*" data-id="[^"]*" data-edition="[^"]*">`;
const SURFACES: [surface: string, path: string | RegExp, pattern: RegExp][] = [
  ['a value in prose', 'index.html', /<p[^>]*>(?:(?!<\/p>).)*?<data value="(\d+)"/],
  ['the words of a value', 'index.html', new RegExp(`${DATA}([^<]*\\d)[^<]*</data>`)],
  ['a date', 'index.html', /<time datetime="([^"]+)" data-id/],
  ['the words of a date', 'index.html', /<time datetime="[^"]+" data-id="[^"]*">(\d+)/],
  ['the number of a step', 'index.html', /data-step-link="[^"]*" data-text="(\d+)/],
  ['the number of a source mark', 'index.html', /<a data-source="[^"]*"[^>]*>(\d+)</],
  ['a label in a still', 'index.html', /<svg data-chart(?:(?!<\/svg>).)*?<text[^>]*>(?:<tspan[^>]*>)?[^<]*?(\d+)/],
  ['a mark of a still', 'index.html', /<svg data-chart(?:(?!<\/svg>).)*?<path[^>]* d="M([\d.]+)/],
  ['the alternative of a still', 'index.html', /<svg data-chart[^>]*><title>[^<]*<\/title><desc>[^<]*?(\d+)/],
  ['the caption of a still', 'index.html', /<figcaption>(?:(?!<\/figcaption>).)*?>[^<]*?(\d+)[^<]*</],
  ['a cell of a table', 'index.html', new RegExp(`<td>${DATA}[^<]*?(\\d+)`)],
  ['an older edition', `editions/${listed[0]?.id}/index.html`, /<data value="(\d+)"/],
  ['the list of editions', 'editions/index.html', /<time datetime="[^"]+"[^>]*>(\d+)/],
  ['an entry of the evidence', 'evidence/index.html', new RegExp(`<p class="lead">${DATA}[^<]*?(\\d+)`)],
  ['a picture of the evidence', 'evidence/index.html', /data-evidence="counts(?:(?!<\/svg>).)*?<text[^>]*>[^<]*?(\d+)/],
  ['a table of the evidence', 'evidence/index.html', new RegExp(`<td>${DATA}[^<]*?(\\d+)`)],
  ['a sentence of the evidence', 'evidence/index.html', /id="chart_origins_title"[^<]*<\/h3>\s*<p>[^<]*?(\d+)/],
  ['linked data', 'evidence/index.html', /"@type":"PropertyValue","propertyID":"[^"]*","name":"[^"]*","value":(\d+)/],
  ['JSON', `data/${latest}/observations.json`, /"value": (\d+)/],
  ['CSV', `data/${latest}/observations.csv`, /\r\n[^,]*,(?:"[^"]*"|[^,]*),(?:(?:"[^"]*"|[^,]*),)*?(\d+),/],
  ['the latest data', 'data/latest/observations.json', /"value": (\d+)/],
  [
    'what changed between editions',
    /^editions\/[^/]+\/changes\/index\.html$/,
    /<li data-change(?:(?!<\/li>).)*?>[^<]*?(\d+)/,
  ],
  [
    'a picture beside what changed',
    /^editions\/[^/]+\/changes\/index\.html$/,
    /data-side="before"(?:(?!<\/svg>).)*?<path[^>]* d="M([\d.]+)/,
  ],
  ['an embed', /^embed\/[^/]+\/[^/]+\/index\.html$/, /<data value="([\d.]+)"/],
  ['a pinned embed', /^embed\/[^/]+\/[^/]+\/v\/[^/]+\/index\.html$/, /<data value="([\d.]+)"/],
  [
    'a code to copy',
    /^embed\/[^/]+\/[^/]+\/share\/index\.html$/,
    /<textarea[^>]*>(?:(?!<\/textarea>).)*?&lt;\/a&gt;\.[^&<]*?(\d+)/,
  ],
  ['the data of an embed', /^embed\/[^/]+\/[^/]+\/data\.csv$/, /\r\n[^\r]*?(\d+)/],
  ['the description of an embed', /^embed\/[^/]+\/[^/]+\/meta\.json$/, /"sentence": "[^"]*?(\d+)/],
  ['the oEmbed of an embed', /^embed\/[^/]+\/[^/]+\/oembed\.json$/, /<\/a>\.[^<]*?(\d+)/],
  ['the heights of an embed', /^embed\/[^/]+\/[^/]+\/meta\.json$/, /"heights": \{\s*"280": (\d+)/],
  ['the height that an embed keeps', /^embed\/[^/]+\/[^/]+\/index\.html$/, /<article [^>]*min-height:[^"]*?(\d+)px/],
  ['the height of a pinned embed', /^embed\/[^/]+\/[^/]+\/v\/[^/]+\/meta\.json$/, /"height": "max\([^"]*?(\d+)px/],
  ['the fingerprint of an embed’s data', /^embed\/[^/]+\/[^/]+\/meta\.json$/, /"csv": "[0-9a-f]*?(\d)[^"]*"/],
  ['the address of an embed’s edition', /^embed\/[^/]+\/[^/]+\/v\/[^/]+\/meta\.json$/, /"story": "[^"]*?(\d+)\//],
  ['the height in oEmbed', /^embed\/[^/]+\/[^/]+\/oembed\.json$/, /"height":\s*(\d+)/],
  ['the size of the picture in oEmbed', /^embed\/[^/]+\/[^/]+\/oembed\.json$/, /"thumbnail_height":\s*(\d+)/],
  ['the news of embeds', /^embed\/[^/]+\/status\.js$/, /"values":\{"[^"]+":\["([\d.]+)"/],
  ['the news of embeds as a style', /^embed\/[^/]+\/status\.css$/, /content:"[^"]*?(\d+)/],
  ['a choice of the evidence', 'evidence/filters.css', /choose_publisher_list \[value="p(\d+)"/],
  ['the words of an SVG file', /^embed\/[^/]+\/[^/]+\/chart\.svg$/, /<desc>[^<]*?(\d+)/],
  ['a mark of an SVG file', /^embed\/[^/]+\/[^/]+\/chart\.svg$/, /<path data-key[^>]* d="M([\d.]+)/],
  ['a share page', /^share\/[^/]+\/index\.html$/, /<meta (?:name|property)="[^"]*description" content="[^"]*?(\d+)/],
  ['a data package', `data/${latest}/datapackage.json`, /"bytes": (\d+)/],
];

// That all of it agrees is a step of its own: `npm run verify`.
describe('the built site', () => {
  it.each(SURFACES)('is caught when a number is altered by hand: %s', (_surface, where, pattern) => {
    const fits = built.files.filter((one) => (typeof where === 'string' ? one.path === where : where.test(one.path)));
    const file = fits.find(({ text }) => new RegExp(pattern, 's').test(text));
    if (!file) throw new Error(`no file ${String(where)} holds ${String(pattern)}`);
    const hand = altered(file.text, pattern);
    expect(hand).not.toBe(file.text);
    expect(saidOf(file.path, file.text)).toEqual([]);
    expect(saidOf(file.path, hand)).not.toEqual([]);
  });
});

describe('what changed between editions', () => {
  const page = `editions/${latest}/changes/index.html`;
  const pages = [page, ...(listed.at(-1)?.site.languages.slice(1) ?? []).map(({ id }) => `${id}/${page}`)];

  it.each([
    ['a sentence', 'lack "', /<li data-change.*?<\/li>/s],
    ['a picture as it was', ' before', /<figure data-side="before".*?<\/figure>/s],
    ['a picture as it is', ' after', /<figure data-side="after".*?<\/figure>/s],
  ])('is told whole in every language: %s that is left out is named', (_what, says, pattern) => {
    for (const path of pages) {
      const files = built.files.map((file) =>
        file.path === path ? { path, language: file.language, text: file.text.replace(pattern, '') } : file,
      );
      const [untold, ...others] = untoldChanges({ ...built, files });
      expect(others).toEqual([]);
      expect(untold?.file).toBe(path);
      expect(untold?.message).toContain(says);
    }
  });
});

describe('npm run verify', () => {
  const { data, code, later } = editions();
  const verify = (site: string): { status: number | null; lines: string[] } => {
    const { status, output } = desk(data, join(code, 'src/desk/verify/verify.ts'), site);
    return { status, lines: output.trimEnd().split('\n') };
  };

  it('is silent, and ends with 0, where all that is told agrees', () => {
    expect(verify(later)).toEqual({ status: 0, lines: [''] });
  });

  it('names the file, the place, what it says and what the record says, and ends with 1', () => {
    const copy = join(home, 'site');
    cpSync(later, copy, { recursive: true });
    const observations = join(copy, 'data/latest/observations.json');
    writeFileSync(observations, altered(readFileSync(observations, 'utf8'), /"value": (\d+)/));
    writeFileSync(join(copy, 'stray.txt'), 'seen by nobody');
    const kit = 'embed/timeline/winter/kit.zip';
    const entries = unzipSync(readFileSync(join(copy, kit)));
    const csv = new TextDecoder().decode(entries['data.csv']);
    const other = new TextEncoder().encode(altered(csv, /,(\d+)/));
    writeFileSync(join(copy, kit), zipSync({ ...entries, 'data.csv': other }));
    const story = `editions/${DAYS.released}/index.html`;
    edit(copy, story, '<main data-frozen', '<main  data-frozen');
    edit(copy, 'corrections/index.html', '<data value="205"', '<data value="206"');
    const { status, lines } = verify(copy);
    expect(status).toBe(1);
    expect(lines.sort()).toEqual([
      expect.stringMatching(/^corrections\/index\.html .*says c1 is 206/),
      expect.stringMatching(/^data\/latest\/datapackage\.json resources .* hash says/),
      expect.stringMatching(/^data\/latest\/observations\.json \S+ value says \d+, the record says \d+$/),
      expect.stringMatching(new RegExp(`^${story} .*frozen part of ${DAYS.released} says`)),
      expect.stringMatching(/kit\.zip data\.csv differs from /),
      expect.stringMatching(/^stray\.txt the whole file nothing reads this file/),
    ]);
  });

  it('finds every other word about a picture that is gone', () => {
    const copy = join(home, 'gone');
    cpSync(later, copy, { recursive: true });
    const gone = 'embed/timeline/autumn/';
    const alterations = [
      ['index.html', 'No longer in', 'Never in', 'line says "Never in'],
      ['index.html', 'says it better', 'says it best', 'gone [0] says "Left out: Winter says it best."'],
      ['index.html', 'Instead: ', 'See: ', 'gone [1] says "See: '],
      ['meta.json', 'says it better', 'says it best', 'gone reason says "Winter says it best."'],
      [
        'meta.json',
        'embed/timeline/winter/"',
        'embed/timeline/summer/"',
        'gone instead says "/embed/timeline/summer/"',
      ],
      ['oembed.json', 'says it better', 'says it best', 'html says "<blockquote>No longer in'],
    ] as const;
    for (const [file, words, become] of alterations) edit(copy, gone + file, words, become);
    const { lines } = verify(copy);
    expect(lines).toHaveLength(alterations.length);
    for (const [file, , , says] of alterations)
      expect(lines).toContainEqual(expect.stringContaining(`${gone}${file} ${says}`));
  });

  it('says what to do where nothing is built', () => {
    const { status, stderr } = spawnSync(process.execPath, ['src/desk/verify/verify.ts', join(home, 'none')], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('run npm run build first');
  });
});
