import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serve } from '../serve.mjs';
import { NETWORK, PAINTS, PHONE, SLOWDOWNS } from './course.ts';
import { median } from './report.ts';

/** When the largest thing on a page’s first screen was painted, in milliseconds from the request. */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', NETWORK);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWNS.smoothness });
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) =>
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? NaN)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          }),
        ),
    );
  } finally {
    await context.close();
  }
}

/**
 * How much later the largest thing is painted than on the bare HTML, which is the same page with its styles and without
 * any script: the ratio of the medians. Both are served alike, compressed and over a slow connection, and loaded in turn.
 */
export async function paintRatio(browser: Browser, dist: string): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'paint-'));
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const pages = { story: html, bare: html.replace(/<script\b[^>]*>[^]*?<\/script>/g, '') };
  const times: Record<keyof typeof pages, number[]> = { story: [], bare: [] };
  const names = Object.keys(pages) as (keyof typeof pages)[];
  for (const name of ['assets', 'mode.js', '_headers']) cpSync(join(dist, name), join(work, name), { recursive: true });
  for (const name of names) {
    mkdirSync(join(work, name));
    writeFileSync(join(work, name, 'index.html'), pages[name]);
  }
  const server = await serve({ folder: work });
  try {
    for (let run = 0; run < PAINTS; run++)
      for (const name of names) times[name].push(await largestPaint(browser, `${server.url}${name}/`));
    return median(times.story) / median(times.bare);
  } finally {
    await server.close();
    rmSync(work, { recursive: true, force: true });
  }
}
