import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/language/say.ts';
import { buildSite } from './build-site.ts';
import { type Sentinel, sentinelCopy } from './sentinel.ts';

const home = mkdtempSync(join(tmpdir(), 'sentinel-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Builds the site from a copy of the record. @returns every built text file's name and content */
function build(folder: string): { name: string; text: string }[] {
  // Of pictures of pixels only the words that go with them are looked at.
  const out = buildSite(join(home, 'dist'), { data: folder, pixels: false });
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(out, name)).isFile())
    .map((name) => ({ name, text: decode(readFileSync(join(out, name), 'utf8')) }));
}

const decode = (html: string): string =>
  html.replaceAll('&#39;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

const PACKED = /\.(zip|png)$/;

/** What remains of the original in a built site. */
function remains(sentinel: Sentinel, site: { name: string; text: string }[]): string[] {
  const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // A unit's own name is a word of the vocabulary, whatever a record calls by it.
  const units = Object.values(LANGUAGES).flatMap(({ unit }) =>
    Object.values(unit).flatMap((one) => Object.values(one)),
  );
  const terms = new Set(units.map((word) => word.toLowerCase()));
  const facts = sentinel.facts
    .filter((fact) => fact.length > 2 && !terms.has(fact.toLowerCase()))
    .map((fact) => [fact, new RegExp(`(?<![\\p{L}\\p{N}])${escape(fact)}(?![\\p{L}\\p{N}])`, 'u')] as const);
  return site.flatMap(({ name, text }) => [
    // In packed bytes a short word turns up by chance.
    ...facts
      .filter(([fact, pattern]) => (fact.length > 8 || !PACKED.test(name)) && text.includes(fact) && pattern.test(text))
      .map(([fact]) => `${name}: ${fact}`),
    ...sentinel.dates.filter((date) => text.includes(date)).map((date) => `${name}: ${date}`),
    ...sentinel.values
      .filter((value) => text.includes(`<data value="${value}"`))
      .map((value) => `${name}: value ${value}`),
  ]);
}

describe('no fact lives in code', () => {
  it('built from a record of other facts, the site holds none of this story', { timeout: 600_000 }, () => {
    const sentinel = sentinelCopy('data', join(home, 'data'));
    expect(sentinel.facts.length).toBeGreaterThan(300);
    expect(sentinel.dates.length).toBeGreaterThan(20);
    const site = build(sentinel.folder);
    expect(site.some(({ text }) => text.includes('Zqb'))).toBe(true);
    expect(remains(sentinel, site)).toEqual([]);
    // The same search finds the facts in a site that has them.
    const real = readFileSync('dist/index.html', 'utf8');
    expect(remains(sentinel, [{ name: 'dist', text: decode(real) }]).length).toBeGreaterThan(200);
  });
});
