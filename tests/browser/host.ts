import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Other people’s pages, on an origin of their own. */
export interface Host {
  /** Puts a page there. @returns its address */
  page(html: string): string;
  close(): void;
}

/** Serves pages that a test makes up, and the real parents’ scripts under `/parent/NAME.js`, on 127.0.0.1. */
export async function openHost(): Promise<Host> {
  const pages: string[] = [];
  const parents = {
    pym: 'pym.js/dist/pym.v1.js',
    frames: '@newswire/frames/dist/frames.umd.js',
    resizer: '@iframe-resizer/parent/index.umd.js',
  };
  const server = createServer((request, response) => {
    const [, folder, name = ''] = (request.url ?? '').split(/[/?]/);
    const parent = parents[name.replace('.js', '') as keyof typeof parents];
    const found = folder === 'parent' ? readFileSync(`node_modules/${parent}`, 'utf8') : pages[Number(name)];
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': folder === 'parent' ? 'text/javascript' : 'text/html; charset=utf-8',
    });
    response.end(found);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    page: (html) => `http://127.0.0.1:${port}/page/${pages.push(html) - 1}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
