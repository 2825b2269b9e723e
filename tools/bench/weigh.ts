import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { PHONE } from './course.ts';

/** What a reader downloads for one page, from the network's side. */
export interface Weight {
  /** Kilobytes of 1,000 bytes, text in brotli. */
  readonly script: number;
  /** All that is sent as a script, once everything that a reader can switch on has been. */
  readonly allScript: number;
  readonly page: number;
  readonly webFonts: number;
  readonly otherOrigins: number;
}

const TEXT = /^(text\/|application\/(json|javascript|manifest\+json|xml)|image\/svg)/;

/** How long a page may take to ask for what it fetches in idle time, or for the next picture, in milliseconds. */
const LATE = 1000;

const weighed = new Map<string, number>();

/** How large some text is in brotli at its best, in kilobytes of 1,000 bytes; the same text is weighed once. */
export function brotliKilobytes(body: Buffer): number {
  const text = body.toString('latin1');
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const size = weighed.get(text) ?? brotliCompressSync(body, { params }).length / 1000;
  weighed.set(text, size);
  return size;
}

function kilobytes(type: string, body: Buffer): number {
  return TEXT.test(type) ? brotliKilobytes(body) : body.length / 1000;
}

/** Opens everything that opens and chooses everything that can be chosen, one after the other. */
async function switchAllOn(): Promise<void> {
  const controls = document.querySelectorAll<HTMLElement>('summary, form input, button, [data-step] .marks a');
  for (const control of controls) {
    control.click();
    await new Promise((shown) => setTimeout(shown, 20));
  }
}

/** Opens a page with an empty cache and weighs every response that it asks for, scrolled to its end. */
export async function weigh(browser: Browser, url: string): Promise<Weight> {
  const page = await browser.newPage(PHONE);
  const weight = { script: 0, allScript: 0, page: 0, webFonts: 0, otherOrigins: 0 };
  const weighed: Promise<void>[] = [];
  const seen = new Set<string>();
  let loaded = false;
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== new URL(url).origin) {
      weight.otherOrigins++;
    }
  });
  page.on('response', (response) => {
    const add = async (): Promise<void> => {
      // What is asked for again is still the same, as the icon is at each new fragment, and is not sent again.
      if (response.url().startsWith('data:') || seen.has(response.url())) return;
      seen.add(response.url());
      const type = response.headers()['content-type'] ?? '';
      const size = kilobytes(type, await response.body());
      if (/javascript/.test(type)) weight.allScript += size;
      if (loaded) return;
      weight.page += size;
      if (response.request().resourceType() === 'script') weight.script += size;
      if (response.request().resourceType() === 'font') weight.webFonts++;
    };
    weighed.push(add());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.waitForTimeout(LATE);
  await page.waitForLoadState('networkidle');
  await Promise.all(weighed);
  loaded = true;
  await page.evaluate(switchAllOn);
  await page.waitForLoadState('networkidle');
  await Promise.all(weighed);
  await page.close();
  return weight;
}
