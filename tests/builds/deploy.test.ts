import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compress } from '../../tools/compress.ts';
import { keepEarlierAssets } from '../../tools/finish/earlier-assets.ts';
import { filesOf } from '../../tools/finish/files.ts';
import { finish } from '../../tools/finish/finish.ts';
import { responder, serve } from '../../tools/serve.mjs';
import { headersFor, rulesOf } from '../../tools/site-headers.mjs';
import { editJson } from '../record/in-english.ts';
import { buildSite } from './build-site.ts';
import { inTwoLanguages } from './made-up.ts';
import { ask, serveWithNginx } from './nginx.ts';
import { launch } from '../browser/open.ts';
import { goTo, settled, stepIds } from '../browser/story.ts';

// nginx with precompressed brotli is Debian's; on another system this says so instead of passing.
const linux = process.platform === 'linux';
const home = mkdtempSync(join(tmpdir(), 'deploy-'));
const BASE = '/a/b/';
const first = join(home, 'first');
const second = join(home, 'second');
const live = join(home, 'www', 'a', 'b');
let site: Awaited<ReturnType<typeof serveWithNginx>>;
let browser: Browser;
const opened: (() => Promise<void>)[] = [];

/** Makes a built site the one that is served, as a deployment does: in one step. */
function publish(folder: string): void {
  mkdirSync(dirname(live), { recursive: true });
  rmSync(`${live}.next`, { force: true });
  symlinkSync(folder, `${live}.next`);
  renameSync(`${live}.next`, live);
}

/** The same site as if its scripts and styles had been written anew: every asset under another name, and asked for by it. */
function rewrite(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const names = filesOf(join(to, 'assets')).filter((name) => !/\.(br|gz)$/.test(name));
  const renamed = (text: string): string =>
    names.reduce((changed, name) => changed.replaceAll(name, name.replace(/(\.\w+)$/, '0$1')), text);
  for (const name of names) renameSync(join(to, 'assets', name), join(to, 'assets', renamed(name)));
  for (const file of filesOf(to).filter((name) => /\.(br|gz)$/.test(name))) rmSync(join(to, file));
  for (const file of filesOf(to).filter((name) => /\.(html|css|js)$/.test(name)))
    writeFileSync(join(to, file), renamed(readFileSync(join(to, file), 'utf8')));
  rmSync(join(to, 'builds.json'));
}

beforeAll(async () => {
  // On a site that has an address, which it is to name where only a whole one is understood.
  const data = join(home, 'data');
  inTwoLanguages(data);
  editJson<object>(join(data, 'site.json'), (named) => ({ ...named, address: 'https://example.org' }));
  buildSite(first, { data, base: BASE });
  finish(first, join(home, 'none'));
  browser = await launch();
  opened.push(() => browser.close());
  if (!linux) return;
  await compress(first, 4);
  publish(first);
  site = await serveWithNginx(join(home, 'nginx'), join(home, 'www'), BASE.slice(0, -1));
  opened.push(site.close);
}, 120_000);
afterAll(async () => {
  await Promise.allSettled(opened.map((close) => close()));
  rmSync(home, { recursive: true, force: true });
});

const undo = { br: brotliDecompressSync, gzip: gunzipSync, '': (bytes: Buffer) => bytes };

describe.skipIf(!linux)('deploy/nginx.conf, under a base path', () => {
  it('sends every file with the headers and the type that the site itself names', async () => {
    const rules = await rulesOf(first);
    const answer = responder(first, BASE);
    const kinds = new Set<string>();
    for (const file of filesOf(first).filter((name) => !/\.(br|gz)$|(^|\/)[_.]/.test(name))) {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const { status, headers } = await ask(`${site.url}${path}`);
      const { headers: wanted } = await answer(`${BASE}${path}`, {});
      const named = { 'cache-control': 'no-cache', ...headersFor(rules, `/${path}`) };
      expect({ path, status, ...headers }).toMatchObject({
        path,
        status: 200,
        ...named,
        'content-type': wanted['content-type'],
      });
      expect(headers['x-frame-options']).toBeUndefined();
      kinds.add(extname(file));
    }
    expect([...kinds]).toEqual(
      expect.arrayContaining(['.html', '.css', '.js', '.json', '.csv', '.svg', '.txt', '.png', '.xml']),
    );
  });

  it.each(['br', 'gzip', ''] as const)(
    'sends text that was compressed before as "%s", and the same text',
    async (encoding) => {
      for (const file of filesOf(first).filter((name) => name.endsWith('.br'))) {
        const plain = file.slice(0, -'.br'.length);
        const path = plain.replace(/(^|\/)index\.html$/, '$1');
        const { headers, body } = await ask(`${site.url}${path}`, { 'accept-encoding': encoding });
        expect([path, headers['content-encoding'] ?? '', headers.vary]).toEqual([path, encoding, 'Accept-Encoding']);
        expect(undo[encoding](body).equals(readFileSync(join(first, plain))), path).toBe(true);
      }
    },
  );

  it('lets only what is named by its content be kept unasked, and answers 304 where nothing changed', async () => {
    for (const path of ['', 'mode.js', 'data/latest/datapackage.json']) {
      const { headers } = await ask(`${site.url}${path}`);
      expect([path, headers['cache-control']]).toEqual([path, 'no-cache']);
      const again = await ask(`${site.url}${path}`, { 'if-none-match': headers.etag ?? '' });
      expect([path, again.status]).toEqual([path, 304]);
    }
    const lost = await ask(`${site.url}assets/nothing.js`);
    expect([lost.status, lost.headers['cache-control']]).toEqual([404, 'no-cache']);
  });

  it('answers what is not there with the page that helps, and gives away nothing of its own', async () => {
    for (const path of ['nowhere/', 'data/', '_headers', '_policies.conf', 'index.html.br', '.git/config']) {
      const { status, headers, body } = await ask(`${site.url}${path}`);
      expect([path, status, headers['content-type']]).toEqual([path, 404, 'text/html; charset=utf-8']);
      expect(body.equals(readFileSync(join(first, '404.html')))).toBe(true);
    }
    const slash = await ask(`${site.url}data/latest`);
    expect([slash.status, slash.headers.location]).toEqual([301, `${BASE}data/latest/`]);
  });

  it('runs the story under its policy', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(site.url);
    await settled(page);
    expect(refused).toEqual([]);
    await page.close();
  });
});

describe('the site’s own headers', () => {
  it('stay within what Cloudflare Pages reads: 100 rules, and lines of 2,000 characters', async () => {
    expect((await rulesOf('dist')).length).toBeLessThanOrEqual(100);
    const lines = readFileSync(join('dist', '_headers'), 'utf8').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

describe('under a base path', () => {
  it('everything is found, and the story scrolls', async () => {
    const based = await serve({ folder: first, base: BASE });
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const missing: string[] = [];
    page.on('response', (response) => response.status() >= 400 && missing.push(response.url()));
    await page.goto(based.url);
    const step = (await stepIds(page)).at(-1) ?? '';
    await goTo(page, step);
    expect((await settled(page)).step).toBe(step);
    expect(missing).toEqual([]);
    await page.close();
    await based.close();
  });
});

describe.skipIf(!linux)('sharing', () => {
  const address = `https://example.org${BASE}`;
  const html = (path: string): string => readFileSync(join(first, path, 'index.html'), 'utf8');
  const meta = (text: string, name: string): string | undefined =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(text)?.[1];
  const steps = (): string[] => [...html('').matchAll(/data-step="([^"]+)"/g)].map(([, id = '']) => id);

  it('gives each step a page whose image is its own, and the story one as well', () => {
    expect(steps().length).toBeGreaterThan(1);
    const pages = ['', ...steps().map((step) => `share/${step}/`)];
    const images = pages.map((path) => {
      const image = meta(html(path), 'og:image') ?? '';
      expect(image).toMatch(new RegExp(`^${address}share/.+\\.png$`));
      expect(meta(html(path), 'og:url')).toBe(`${address}${path}`);
      expect(meta(html(path), 'og:image:alt')).toMatch(/\w/);
      const bytes = readFileSync(join(first, image.slice(address.length)));
      expect([path, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([path, 1200, 630]);
      return bytes.toString('base64');
    });
    expect(new Set(images).size).toBe(pages.length);
  });

  it('leads into the story at the step, with and without scripts, and Back leads to where the reader came from', async () => {
    const [, step = ''] = steps();
    for (const javaScriptEnabled of [true, false]) {
      const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
      await page.goto(`${site.url}editions/`);
      await page.goto(`${site.url}share/${step}/`, { waitUntil: 'commit' });
      await page.waitForURL(`${site.url}#${step}`);
      await page.goBack();
      expect(page.url()).toBe(`${site.url}editions/`);
      await page.context().close();
    }
  });

  it('lists in the sitemap what has an address of its own, and no page that leads elsewhere', () => {
    const sitemap = readFileSync(join(first, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain(`<loc>${address}</loc>`);
    expect(sitemap).toContain(`<loc>${address}editions/</loc>`);
    expect(sitemap).not.toMatch(/b\/share\/|404/);
    expect(readFileSync(join(first, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${address}sitemap.xml`);
  });

  it('helps from an address that leads nowhere: to every step, and to every edition', async () => {
    const { body } = await ask(`${site.url}no/such/page/`);
    const links = [...body.toString().matchAll(new RegExp(`href="(${BASE}[^"]*)"`, 'g'))].map(([, href]) => href);
    expect(links).toEqual(expect.arrayContaining(steps().map((step) => `${BASE}#${step}`)));
    const pages = filesOf(join(first, 'editions')).filter((name) => /^[\d.-]+\/index\.html$/.test(name));
    expect(links).toEqual(
      expect.arrayContaining(pages.map((name) => `${BASE}editions/${name.replace('index.html', '')}`)),
    );
  });
});

describe.skipIf(!linux)('a redeploy', () => {
  /** Opens the first site's story as a browser does that had its page already. @returns the addresses that failed */
  async function openOldPage(): Promise<{ failed: string[]; mode: string | undefined }> {
    const page = await browser.newPage();
    const failed: string[] = [];
    page.on('response', (response) => response.status() >= 400 && failed.push(new URL(response.url()).pathname));
    await page.route(site.url, (route) =>
      route.fulfill({ contentType: 'text/html', body: readFileSync(join(first, 'index.html')) }),
    );
    await page.goto(site.url);
    if (failed.length === 0) await settled(page);
    const mode = await page.evaluate(() => document.documentElement.dataset.mode);
    await page.close();
    return { failed, mode };
  }

  it('leaves a page that was open before with all that it asks for, and shows the new one to the next reader', async () => {
    rewrite(first, second);
    publish(second);
    const broken = await openOldPage();
    expect(broken.failed.length, 'without the earlier assets the old page must fail').toBeGreaterThan(0);

    keepEarlierAssets(second, first);
    expect(await openOldPage()).toEqual({ failed: [], mode: 'scroll' });

    const { body } = await ask(site.url, { 'accept-encoding': 'identity' });
    expect(body.equals(readFileSync(join(second, 'index.html')))).toBe(true);
    expect(body.equals(readFileSync(join(first, 'index.html')))).toBe(false);
  });

  it('goes back to the site before in one step', async () => {
    publish(first);
    const { body } = await ask(site.url);
    expect(body.equals(readFileSync(join(first, 'index.html')))).toBe(true);
  });
});
