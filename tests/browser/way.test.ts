import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { withSite } from './open.ts';
import { goTo, ready, settled, stepIds } from './story.ts';

const site = withSite();

async function open(path = '', viewport = { width: 1000, height: 800 }): Promise<Page> {
  const page = await site.browser.newPage({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(site.url + path);
  await ready(page);
  return page;
}

describe('the link to the reader’s step', () => {
  it('is copied from the bar, or from its panel where the bar is narrow, and nothing moves', async () => {
    for (const width of [1000, 390]) {
      const page = await open('?mode=scroll', { width, height: 800 });
      const [, second = ''] = await stepIds(page);
      await goTo(page, second);
      await page.waitForFunction((id) => document.documentElement.dataset['activeStep'] === id, second);
      const panel = width < 768;
      const button = panel ? '.panel > .way button' : '.where > .way button';
      // Clicked where it stands: a tool that scrolls to what it clicks would move the reader to another step.
      const click = (selector: string) => page.$eval(selector, (one) => (one as HTMLElement).click());
      if (panel) await click('.where summary');
      expect(await page.isVisible(button)).toBe(true);
      const before = await page.locator('.where').boundingBox();
      await click(button);
      await page.waitForFunction(() => document.querySelector('.way [data-copied]'));
      expect(await page.locator('.where').boundingBox()).toEqual(before);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}#${second}`);
      await page.context().close();
    }
  });

  it('is shown where the clipboard is refused', async () => {
    const page = await open('?mode=scroll');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    const shown = new Promise<string>((shows) => {
      page.once('dialog', (dialog) => {
        shows(dialog.defaultValue());
        void dialog.dismiss();
      });
    });
    await page.locator('.way button:visible').click();
    expect(await shown).toBe(`${site.url}#${(await stepIds(page))[0]}`);
    await page.context().close();
  });
});

describe('how much is left', () => {
  it('is told in the bar and becomes less on the way', async () => {
    const page = await open('?mode=scroll');
    const minutes = async (): Promise<number> =>
      Number(/\d+/.exec((await page.textContent('.where > .way span')) ?? '')?.[0]);
    const first = await minutes();
    expect(first).toBeGreaterThan(2);
    await goTo(page, (await stepIds(page)).at(-1) ?? '');
    await settled(page);
    expect(await minutes()).toBeLessThan(first);
    await page.close();
  });
});
