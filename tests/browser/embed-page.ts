import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Host, openHost } from './host.ts';
import { withSite } from './open.ts';
import { LANGUAGES, templates } from './templates.ts';

const [language] = LANGUAGES[0] ?? [''];

/** The page of codes of one picture, and the picture’s own page: paths under the site’s address. */
export const CODES_PAGE = templates(language).find((path) => path.endsWith('/share/')) ?? '';
export const PICTURE = CODES_PAGE.replace('share/', '');

/**
 * Serves the built site and, from another origin, other people’s pages, while the tests of a file run.
 * @returns both, and a way to open an address as a phone does
 */
export function withHost(): {
  readonly site: ReturnType<typeof withSite>;
  readonly host: Host;
  readonly open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
} {
  const site = withSite();
  let host: Host | undefined;
  beforeAll(async () => {
    host = await openHost();
  });
  afterAll(() => host?.close());
  return {
    site,
    get host() {
      if (!host) throw new Error('Other people’s pages are served only while tests run.');
      return host;
    },
    open: async (address, options = {}) => {
      const page = await site.browser.newPage({ viewport: { width: 390, height: 900 }, ...options });
      await page.goto(address);
      return page;
    },
  };
}
