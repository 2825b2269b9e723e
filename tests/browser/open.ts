import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { findBrowser, isRoot } from '../../tools/browser.ts';
import { serve } from '../../tools/serve.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/**
 * Starts the browser of the tests, drawing as alike as can be everywhere, and with no way to the network:
 * every name but this machine's is unknown to it.
 * @param options of Playwright; `args` are added to ours
 */
export async function launch(options: LaunchOptions = {}): Promise<Browser> {
  const args = [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-quic',
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ...(options.args ?? []),
  ];
  return chromium.launch({ ...options, executablePath: process.env.CHROME_PATH ?? (await findBrowser()), args });
}

/**
 * Serves the built site on a free port of this machine.
 * @param base the path it stands under, with slashes at both ends
 * @returns its address, ending in `base`, and a way to end it
 * @throws when nothing is built
 */
export async function serveDist(base = '/'): Promise<{ url: string; close: () => Promise<void> }> {
  if (!existsSync(`${dist}/index.html`)) throw new Error('dist holds no built site: run npm run build first.');
  return serve({ folder: dist, base });
}

/**
 * Serves the built site and starts a browser before the tests of a file, and ends both after them.
 * @returns both, for use inside tests and later hooks
 */
export function withSite(): { readonly url: string; readonly browser: Browser } {
  let browser: Browser | undefined;
  let site: Awaited<ReturnType<typeof serveDist>> | undefined;
  beforeAll(async () => {
    site = await serveDist();
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get url() {
      if (!site) throw new Error('The site is served only while tests run.');
      return site.url;
    },
    get browser() {
      if (!browser) throw new Error('The browser is there only while tests run.');
      return browser;
    },
  };
}
