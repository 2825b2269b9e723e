import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responder } from '../../tools/serve.mjs';

const page = `<!doctype html><title>A page</title>${'<p>words</p>'.repeat(200)}`;
let above = '';
let folder = '';

beforeAll(() => {
  above = mkdtempSync(join(tmpdir(), 'a site '));
  folder = join(above, 'dist');
  mkdirSync(join(folder, 'part'), { recursive: true });
  for (const file of ['index.html', 'part/index.html']) writeFileSync(join(folder, file), page);
  writeFileSync(join(folder, '404.html'), 'lost');
  writeFileSync(join(folder, 'picture.png'), 'png');
  writeFileSync(join(above, 'secret.txt'), 'secret');
  symlinkSync(join(above, 'secret.txt'), join(folder, 'link.txt'));
});
afterAll(() => {
  rmSync(above, { recursive: true });
});

describe('the server of the built site', () => {
  it('gives a folder as its index.html, fresh each time', async () => {
    const { status, headers, body } = await responder(folder)('/part/?x=1', {});
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(body.toString()).toBe(page);
  });

  it('adds the slash that a folder needs, and keeps the query', async () => {
    const { status, headers } = await responder(folder)('/part?mode=all', {});
    expect([status, headers.location]).toEqual([301, '/part/?mode=all']);
  });

  it('leads to no other host', async () => {
    const { headers } = await responder(folder)('//elsewhere.example/..', {});
    expect(headers.location ?? '/').not.toMatch(/^\/\//);
  });

  it.each([
    ['/nowhere/', 404],
    ['/picture.png/', 404],
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/..%5csecret.txt', 404],
    ['/link.txt', 404],
    ['/%00', 404],
    ['/%zz', 400],
  ])('refuses %s with %i', async (address, expected) => {
    const { status, body } = await responder(folder)(address, {});
    expect(status).toBe(expected);
    expect(body.toString()).not.toContain('secret');
  });

  it.each([
    ['gzip, br', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
  ] as const)('compresses text for a browser that accepts %s', async (accepted, encoding, undo) => {
    const { headers, body } = await responder(folder)('/', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(undo(body).toString()).toBe(page);
  });

  it('says that nothing changed where nothing did', async () => {
    const answer = responder(folder);
    const { headers } = await answer('/', {});
    expect((await answer('/', { 'if-none-match': headers.etag })).status).toBe(304);
  });

  it('sends the headers that the site names, and keeps the file that names them to itself', async () => {
    writeFileSync(join(folder, '_headers'), '/*\n  X-All: 1\n/part/*\n  X-Part: 2\n/404.html\n  X-Lost: 3\n');
    const answer = responder(folder, '/under/');
    expect((await answer('/under/part/', {})).headers).toMatchObject({ 'x-all': '1', 'x-part': '2' });
    expect((await answer('/under/', {})).headers['x-part']).toBeUndefined();
    expect(await answer('/under/nowhere/', {})).toMatchObject({
      status: 404,
      headers: { 'x-all': '1', 'x-lost': '3' },
    });
    expect((await answer('/under/_headers', {})).status).toBe(404);
    rmSync(join(folder, '_headers'));
  });

  it('can stand under a path', async () => {
    const answer = responder(folder, '/under/');
    expect((await answer('/under/part/', {})).status).toBe(200);
    expect((await answer('/under', {})).headers.location).toBe('/under/');
    expect((await answer('/part/', {})).status).toBe(404);
  });
});
