// @ts-check
import { createServer } from 'node:http';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { headersFor, rulesOf } from './site-headers.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
};

const brotli = promisify(brotliCompress);
const squeeze = {
  br: (/** @type {Buffer} */ bytes) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify(gzip),
};

/** The page for addresses that lead nowhere. */
const LOST = '/404.html';

/** @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer */

/**
 * The encodings of an `Accept-Encoding` header that we can give, best first.
 * @param {string} accepted
 * @returns {'br' | 'gzip' | undefined}
 */
function encoding(accepted) {
  const offered = accepted.split(',').map((one) =>
    one
      .trim()
      .toLowerCase()
      .split(/\s*;\s*q=/),
  );
  const given = new Set(offered.filter(([, weight]) => Number(weight ?? 1) > 0).map(([name]) => name));
  return given.has('br') ? 'br' : given.has('gzip') ? 'gzip' : undefined;
}

/**
 * The file that a decoded path of an address names inside a folder, as a static host would find it.
 * @param {string} folder
 * @param {string} path begins with a slash
 * @returns {Promise<{ file: string, folder: boolean } | undefined>} nothing when there is none, or it lies outside
 */
async function locate(folder, path) {
  // What a site tells its host is not for readers.
  if (/[\0\\]|^\/_/.test(path)) return undefined;
  try {
    const inside = await realpath(folder);
    const found = await realpath(resolve(inside, `.${path}`));
    if (found !== inside && !found.startsWith(inside + sep)) return undefined;
    if (!(await stat(found)).isDirectory()) return path.endsWith('/') ? undefined : { file: found, folder: false };
    const index = join(found, 'index.html');
    return (await stat(index)).isFile() ? { file: index, folder: true } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * A function that answers requests from a folder: folders as their `index.html`, unknown addresses with `404.html`,
 * text compressed where the browser takes it, with the headers of the site's own `_headers`. It reads the folder anew
 * each time, so a rebuilt site shows at once.
 * @param {string} folder
 * @param {string} [base] the path the site stands under, with slashes at both ends
 * @returns {(address: string, headers: Record<string, string | string[] | undefined>) => Promise<Answer>}
 */
export function responder(folder, base = '/') {
  /** @type {Map<string, Buffer>} */
  const cache = new Map();

  /** @param {string} file @param {string} path @param {Record<string, string | string[] | undefined>} asked @returns {Promise<Answer>} */
  const give = async (file, path, asked) => {
    const status = path === LOST ? 404 : 200;
    const { mtimeMs, size } = await stat(file);
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const chosen = /charset=/.test(type) && size > 1000 ? encoding(String(asked['accept-encoding'] ?? '')) : undefined;
    const tag = `"${Math.round(mtimeMs).toString(36)}-${size.toString(36)}${chosen ? `-${chosen}` : ''}"`;
    /** @type {Record<string, string>} */
    const headers = {
      'content-type': type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding',
      etag: tag,
      ...headersFor(await rulesOf(folder), path),
    };
    if (status === 200 && asked['if-none-match'] === tag) return { status: 304, headers, body: Buffer.alloc(0) };
    if (!chosen) return { status, headers, body: await readFile(file) };
    const key = `${file}\n${tag}`;
    const body = cache.get(key) ?? (await squeeze[chosen](await readFile(file)));
    if (cache.size > 1000) cache.clear();
    cache.set(key, body);
    return { status, headers: { ...headers, 'content-encoding': chosen }, body };
  };

  /** @param {number} status @param {string} text @param {Record<string, string>} [headers] @returns {Answer} */
  const plain = (status, text, headers = {}) => ({
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache', ...headers },
    body: Buffer.from(`${text}\n`),
  });

  return async (address, asked) => {
    const [before = '/', query] = address.split('?', 2);
    /** @type {string} */
    let path;
    try {
      path = decodeURIComponent(before);
    } catch {
      return plain(400, 'Bad request: the address is not valid percent-encoding.');
    }
    if (path === base.slice(0, -1)) return plain(301, 'Moved', { location: base });
    const inside = `/${path.slice(base.length)}`;
    const found = path.startsWith(base) ? await locate(folder, inside) : undefined;
    if (found?.folder && !path.endsWith('/')) {
      // Built from the parts, so that an address beginning with two slashes cannot lead to another host.
      const parts = path.split('/').filter(Boolean).map(encodeURIComponent);
      return plain(301, 'Moved', { location: `/${parts.join('/')}/${query === undefined ? '' : `?${query}`}` });
    }
    if (found) return give(found.file, inside, asked);
    const lost = await locate(folder, LOST);
    return lost ? give(lost.file, LOST, asked) : plain(404, 'Not found');
  };
}

/**
 * Serves a folder over HTTP on this machine.
 * @param {{ folder: string, port?: number, base?: string, host?: string }} options port 0 picks a free one; without
 *   `host`, only this machine can connect
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws the error of `listen`, with `code` EADDRINUSE when the port is taken
 */
export async function serve({ folder, port = 0, base = '/', host }) {
  const answer = responder(folder, base);
  /** @param {string} name @param {number} wanted @returns {Promise<import('node:http').Server>} */
  const listen = (name, wanted) =>
    new Promise((fulfil, reject) => {
      const server = createServer((request, response) => {
        const get = request.method === 'GET' || request.method === 'HEAD';
        const made = get
          ? answer(request.url ?? '/', request.headers)
          : Promise.resolve({ status: 405, headers: { allow: 'GET, HEAD' }, body: Buffer.alloc(0) });
        made.then(
          ({ status, headers, body }) => {
            const length = status === 304 ? {} : { 'content-length': String(body.length) };
            response.writeHead(status, { ...headers, ...length });
            response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
          },
          // A rebuild may take a file away between finding and reading it.
          () => response.writeHead(503, { 'retry-after': '1' }).end(),
        );
      });
      server.once('error', reject);
      server.listen(wanted, name, () => fulfil(server));
    });

  const servers = [await listen(host ?? '127.0.0.1', port)];
  const address = servers[0]?.address();
  const given = typeof address === 'object' && address ? address.port : port;
  if (!host) {
    try {
      // Browsers and tools may try either address of "localhost" first.
      servers.push(await listen('::1', given));
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') {
        servers[0]?.close();
        throw error;
      }
    }
  }
  const close = async () => {
    for (const server of servers) {
      server.closeAllConnections();
      await new Promise((fulfil) => server.close(fulfil));
    }
  };
  return {
    url: `http://${host && host !== '0.0.0.0' && host !== '::' ? host : 'localhost'}:${given}${base}`,
    port: given,
    close,
  };
}

/**
 * Serves a built site at the port people expect (`PORT`, else 4321) and says so, or says why not.
 * @param {string} folder
 * @returns {Promise<boolean>} whether it is being served
 */
export async function announce(folder) {
  const port = portWanted();
  try {
    const { url } = await serve({ folder, port, ...(process.env.HOST ? { host: process.env.HOST } : {}) });
    console.log(`\nThe story is at ${url}  (Ctrl-C ends it)`);
    return true;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === 'EADDRINUSE' ? taken(port) : `Port ${port} cannot be opened: ${message}`);
    return false;
  }
}

/** The port that was asked for in `PORT`, else 4321. */
export function portWanted() {
  const port = Number(process.env.PORT || 4321);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new Error(`PORT is "${process.env.PORT}", which is no port: give a number from 1 to 65535.`);
}

/** @param {number} port */
export const taken = (port) =>
  `Port ${port} is taken on this machine. End what runs there, or choose another port: PORT=${port + 1} npm start`;

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  // Ends on signals, also those that only npm gets.
  await import('./run.mjs');
  const folder = resolve(process.argv[2] ?? 'dist');
  if (!(await stat(join(folder, 'index.html')).catch(() => undefined))) {
    console.error(`${folder} holds no built site: run npm run build first.`);
    process.exit(1);
  }
  if (!(await announce(folder))) process.exit(1);
}
