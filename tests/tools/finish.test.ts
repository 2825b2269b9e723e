import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fetchEarlier } from '../../tools/earlier.ts';
import { KEPT_BUILDS, keepEarlierAssets, readBuilds } from '../../tools/finish/earlier-assets.ts';
import { filesOf } from '../../tools/finish/files.ts';
import { policiesOf, printHeaders } from '../../tools/finish/headers.ts';
import { printRobots, printSitemap } from '../../tools/finish/sitemap.ts';
import { serve } from '../../tools/serve.mjs';
import { headersFor, parseHeaders } from '../../tools/site-headers.mjs';

const home = mkdtempSync(join(tmpdir(), 'finish-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

let made = 0;
/** A folder of files by their paths. */
function site(files: Record<string, string>): string {
  const folder = join(home, `${made++}`);
  mkdirSync(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('the assets of earlier builds', () => {
  const build = (name: string, earlier: string): string => {
    const folder = site({ [`assets/${name}.js`]: name, 'assets/same.css': '' });
    keepEarlierAssets(folder, earlier);
    return folder;
  };

  it('stand beside those of the next, and the manifest says which build needs which', () => {
    const second = build('second', build('first', join(home, 'none')));
    expect(filesOf(join(second, 'assets'))).toEqual(['first.js', 'same.css', 'second.js']);
    expect(readBuilds(readFileSync(join(second, 'builds.json'), 'utf8'))).toEqual([
      ['same.css', 'second.js'],
      ['first.js', 'same.css'],
    ]);
  });

  it('are the same after the same build again', () => {
    const second = build('second', build('first', join(home, 'none')));
    const again = build('second', second);
    const all = (folder: string): string[] => filesOf(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(all(again)).toEqual(all(second));
  });

  it('go after a number of builds, however old they are', () => {
    let folder = build('0', join(home, 'none'));
    for (let number = 1; number < KEPT_BUILDS; number++) folder = build(`${number}`, folder);
    expect(existsSync(join(folder, 'assets/0.js'))).toBe(true);
    expect(existsSync(join(build('last', folder), 'assets/0.js'))).toBe(false);
  });

  it.each(['{}', '[["../index.html"]]', '[[".."]]', '[[1]]', '["a.js"]'])(
    'are refused where a manifest says %s',
    (text) => {
      expect(() => readBuilds(text)).toThrow('is no list of lists of file names');
    },
  );

  it('are fetched from a live site by a machine that has no earlier build', async () => {
    const { url, close } = await serve({ folder: build('second', build('first', join(home, 'none'))) });
    const folder = join(home, 'fetched');
    expect(await fetchEarlier(url, folder)).toBe(3);
    expect(filesOf(join(build('third', folder), 'assets'))).toEqual(['first.js', 'same.css', 'second.js', 'third.js']);
    expect(await fetchEarlier(new URL('nothing/', url).href, join(home, 'never'))).toBeUndefined();
    await close();
    await expect(fetchEarlier(url, folder)).rejects.toThrow();
  });
});

describe('the headers of a site', () => {
  const folder = site({
    'index.html': '<script src="a.js"></script><script type="application/ld+json">{}</script>',
    'editions/2026-01-01/index.html': '<style>p{}</style>',
    'embed/yard/index.html': '<style>b{}</style><script>run()</script>',
    'embed/yard/chart.svg': '<svg><style>g{}</style></svg>',
    'ko/index.html': '',
    'ko/embed/yard/index.html': '<script>run()</script>',
    'ko/feed.xml': '',
    'data/latest/sources.csv': '',
    'assets/a.js': '',
    'feed.json': '',
    _headers: '',
  });
  const rules = parseHeaders(printHeaders(folder));
  const of = (path: string): Record<string, string> => headersFor(rules, path);

  it('give no address the same header twice, since hosts do not agree on what that means', () => {
    for (const file of filesOf(folder)) {
      const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      const names = rules.flatMap((rule) => Object.keys(headersFor([rule], path)));
      expect([path, names.length]).toEqual([path, new Set(names).size]);
    }
  });

  it('let a page run what is its own alone, and wear the styles that a frozen story keeps', () => {
    const policy = of('/editions/2026-01-01/')['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src 'self';/);
    expect(policy.match(/style-src [^;]*/)?.[0]).toMatch(/^style-src 'self' 'sha256-[\w+/]{43}='$/);
    expect(policy).toContain("frame-ancestors 'self'");
    expect(of('/')['content-security-policy']).toBe(policy);
    expect(of('/ko/')['content-security-policy']).toBe(policy);
  });

  it.each(['/embed/yard/', '/ko/embed/yard/'])(
    'let %s be framed by anyone, and name by its hash what stands in it',
    (path) => {
      const policy = of(path)['content-security-policy'] ?? '';
      expect(policy).not.toContain('frame-ancestors');
      expect(policy.match(/script-src [^;]*/)?.[0].match(/sha256-/g)).toHaveLength(1);
      expect(policy.match(/style-src [^;]*/)?.[0].match(/sha256-/g)).toHaveLength(2);
      expect(policy).toBe(policiesOf(folder).embed);
    },
  );

  it('are what each kind of file needs', () => {
    expect(of('/assets/a.js')['cache-control']).toContain('immutable');
    for (const path of ['/', '/embed/yard/', '/data/latest/sources.csv'])
      expect(of(path)['cache-control']).toBeUndefined();
    for (const path of ['/data/latest/sources.csv', '/feed.json', '/ko/feed.xml', '/embed/yard/chart.svg'])
      expect([path, of(path)['access-control-allow-origin']]).toEqual([path, '*']);
    expect(of('/')['access-control-allow-origin']).toBeUndefined();
    expect(of('/ko/feed.xml')['content-type']).toBe('application/atom+xml; charset=utf-8');
  });
});

describe('the sitemap', () => {
  const page = (path: string, more = ''): string =>
    `<head><link rel="canonical" href="https://example.org/under/${path}">${more}</head><body><link rel="canonical" href="/"></body>`;
  const alternates = '<link rel="alternate" hreflang="ko" href="https://example.org/under/ko/">';

  it('lists the pages that name their own address as theirs, with their other languages', () => {
    const sitemap = printSitemap(
      site({
        'index.html': page('', alternates),
        'editions/index.html': page('editions/'),
        'share/step/index.html': page(''),
        'embed/yard/index.html': page('embed/yard/', '<meta name="robots" content="noindex">'),
      }),
    );
    expect([...(sitemap ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      'https://example.org/under/editions/',
      'https://example.org/under/',
    ]);
    expect(sitemap).toContain('hreflang="ko" href="https://example.org/under/ko/"');
    expect(printRobots(sitemap)).toContain('Sitemap: https://example.org/under/sitemap.xml');
  });

  it('is none where the site has no address', () => {
    expect(printSitemap(site({ 'index.html': '<link rel="canonical" href="/under/">' }))).toBeUndefined();
    expect(printRobots(undefined)).not.toContain('Sitemap');
  });
});
