import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from '../browser/open.ts';
import { goTo, ready, settled, stepIds } from '../browser/story.ts';

const site = withSite();

async function open(path = ''): Promise<Page> {
  const page = await site.browser.newPage({ viewport: { width: 1000, height: 800 } });
  await page.goto(site.url + path);
  await ready(page);
  return page;
}

const said = (page: Page): Promise<string | null> => page.textContent('[data-said]');
describe('a change of step', () => {
  it('is said once, politely, when the picture has settled, and not where the page opens', async () => {
    const page = await open('?mode=scroll');
    const ids = await stepIds(page);
    const [, second = '', third = '', fourth = ''] = ids;
    expect(await page.getAttribute('[data-said]', 'role')).toBe('status');
    await page.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      const region = document.querySelector('[data-said]') ?? document.body;
      new MutationObserver(() => told.push(region.textContent)).observe(region, { childList: true });
    });
    await page.waitForTimeout(800);
    await settled(page);
    const opening = await said(page);
    expect(opening?.includes('{where}') ?? false).toBe(false);
    // Two steps are passed while a move is under way: only the one where the reader stops is said.
    await goTo(page, second);
    await page.waitForTimeout(60);
    await goTo(page, third);
    await page.waitForTimeout(60);
    await goTo(page, fourth);
    await settled(page);
    await page.waitForTimeout(200);
    const title = await page.textContent(`#${fourth} h3`);
    const told = await page.evaluate(() => (window as unknown as { told: string[] }).told);
    expect(told.filter((words) => words.includes(title ?? '?'))).toEqual([`Step 4 of ${ids.length}: ${title}`]);
    expect(told.length).toBe(1);
    await page.close();
  });

  it('says nothing at a step that the address opened', async () => {
    const page = await open();
    const [, , third = ''] = await stepIds(page);
    await page.goto('about:blank');
    await page.goto(`${site.url}?mode=scroll#${third}`);
    expect((await settled(page)).step).toBe(third);
    await page.waitForTimeout(200);
    expect(await said(page)).toBe('');
    await page.close();
  });
});
