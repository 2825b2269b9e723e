import type { Browser, Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Host } from './host.ts';

/** How other people’s pages hold an embed, and the attribute of its frame that says so. */
export const SITUATIONS = [
  ['in a page without limits', ''],
  ['in a sandbox that allows scripts', ' sandbox="allow-scripts"'],
  ['in a sandbox that allows nothing', ' sandbox=""'],
] as const;

/** Opens a page of another origin with an embed in a frame of such a kind. */
export async function openCopy(browser: Browser, host: Host, address: string, sandbox: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 375, height: 900 } });
  await page.goto(
    host.page(`<!doctype html><iframe${sandbox} src="${address}" style="width:100%;height:880px;border:0"></iframe>`),
  );
  await page.waitForLoadState('networkidle');
  return page;
}

/** What is seen of an embed: which parts have no size, and the line for news as it is shown, by script or by style. */
export function look(): { lacking: string[]; rows: boolean; news: string } {
  const shown = (part: string): boolean => (document.querySelector(part)?.getBoundingClientRect().height ?? 0) > 10;
  const line = document.querySelector('[data-news]');
  const before = line ? getComputedStyle(line, '::before').content : '';
  return {
    lacking: ['svg[data-chart]', 'h1', '.from', '.imprint', 'details summary'].filter((part) => !shown(part)),
    rows: document.querySelectorAll('details tbody tr').length > 0,
    news: before.startsWith('"') ? before.slice(1, -1) : (line?.textContent.trim() ?? ''),
  };
}

/** A whole page with something pasted into it. */
export const pageAround = (pasted: string): string =>
  `<!doctype html><meta name="viewport" content="width=device-width"><body style="margin:0">${pasted}`;

/** The frame in a page, once the embed in it is there to its last line. */
export async function embedIn(page: Page): Promise<Frame> {
  await expect
    .poll(() =>
      page
        .frames()[1]
        ?.$('.foot a')
        .catch(() => null),
    )
    .toBeTruthy();
  const [, frame] = page.frames();
  if (!frame) throw new Error('a page without a frame');
  await frame.waitForLoadState();
  return frame;
}
