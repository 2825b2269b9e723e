import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { embedIn, pageAround } from './copies.ts';
import { CODES_PAGE, PICTURE, withHost } from './embed-page.ts';

const pages = withHost();
const { site, open } = pages;

describe('pasted into a page', () => {
  const codes: Record<string, string> = {};
  beforeAll(async () => {
    const page = await open(site.url + CODES_PAGE);
    for (const field of await page.locator('[data-kind="following"] textarea').all())
      codes[(await field.getAttribute('data-code')) ?? ''] = await field.inputValue();
    await page.close();
  });

  /** Opens a page with a code in it that tells how far anything was moved. */
  const openWith = (code: string, viewport: { width: number; height: number }, head = ''): Promise<Page> => {
    const watch = `<script nonce="1">moved = 0; new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) moved += value;
    }).observe({ type: 'layout-shift', buffered: true })</script>`;
    const page = pageAround(`${watch}<p>Above</p>${code}<p>Below</p>`).replace('<body', `${head}<body`);
    return open(pages.host.page(page), { viewport });
  };

  const moved = (page: Page): Promise<number> =>
    page.evaluate(async () => {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return (window as unknown as { moved: number }).moved;
    });

  /** Waits until the live embed is what is seen. */
  const live = async (page: Page): Promise<void> => {
    await embedIn(page);
    await page.waitForFunction(() => {
      const frame = document.querySelector('iframe');
      if (!frame) return false;
      const { visibility, opacity } = getComputedStyle(frame);
      return visibility === 'visible' && opacity === '1';
    });
    await page.waitForLoadState('networkidle');
  };

  async function paste(code: string, width: number): Promise<{ page: Page; shift: number }> {
    const page = await openWith(code, { width, height: 1800 });
    await live(page);
    return { page, shift: await moved(page) };
  }

  /** How far the caption is below something. */
  const spaceBelow = (page: Page, selector: string): Promise<number> =>
    page.$eval(selector, (node) => {
      const { bottom } = node.getBoundingClientRect();
      return (document.querySelector('figcaption')?.getBoundingClientRect().top ?? NaN) - bottom;
    });

  it.each(['figure', 'iframe', 'component'])('the code “%s” becomes live and moves nothing', async (id) => {
    for (const width of [320, 700]) {
      const { page, shift } = await paste(codes[id] ?? '', width);
      expect(shift, `at ${width}`).toBe(0);
      expect(Math.abs(await spaceBelow(page, 'iframe'))).toBeLessThan(2);
      await page.close();
    }
  });

  it.each(['figure', 'component'])('the code “%s” follows its embed where the page moves it elsewhere', async (id) => {
    const { page } = await paste(codes[id] ?? '', 700);
    const heights = async (): Promise<{ frame: number; embed: number | undefined }> => ({
      frame: await page.$eval('iframe', ({ clientHeight }) => clientHeight),
      embed: await page.frames()[1]?.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
    });
    const before = await heights();
    expect(before.frame).toBe(before.embed);
    await page.$eval('[data-chart-embed], embedded-chart', (code) => {
      const column = document.createElement('div');
      column.style.width = '320px';
      document.body.append(column);
      column.append(code);
    });
    await expect.poll(heights).toSatisfy(({ frame, embed }) => frame === embed && frame !== before.frame);
    await page.close();
  });

  it.each(['width: 0', 'display: none'])(
    'the code “figure” becomes live in a part with %s once that opens',
    async (closed) => {
      const page = await openWith(`<div id="tab" style="${closed}">${codes['figure'] ?? ''}</div>`, {
        width: 700,
        height: 900,
      });
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      await page.$eval('#tab', (tab) => {
        tab.removeAttribute('style');
      });
      await live(page);
      await page.close();
    },
  );

  it('would move the page without the room that the code keeps', async () => {
    const { page, shift } = await paste((codes['figure'] ?? '').replace(/data-room="[^"]*"/, 'data-room="1px"'), 320);
    expect(shift).toBeGreaterThan(0);
    await page.close();
  });

  it.each(['figure', 'iframe', 'component'])(
    'the code “%s” leaves nothing empty below its picture where scripts and frames are taken out of it',
    async (id) => {
      const left = (codes[id] ?? '').replace(/<(script|iframe)[^]*?<\/\1>/g, '');
      expect(left).not.toBe(codes[id]);
      for (const width of [320, 700]) {
        const page = await openWith(left, { width, height: 1800 });
        expect(await spaceBelow(page, 'img'), `at ${width}`).toBeLessThan(10);
        await page.close();
      }
    },
  );

  it('in a page that allows no script within it, the embed comes where what it moves is out of sight', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'nonce-1' ${site.url}">`;
    const inSight = await openWith(codes['figure'] ?? '', { width: 390, height: 1800 }, policy);
    await inSight.waitForLoadState('networkidle');
    expect(await inSight.$('iframe')).toBeNull();
    expect(await spaceBelow(inSight, 'img')).toBeLessThan(10);
    await inSight.setViewportSize({ width: 390, height: 400 });
    await live(inSight);
    expect(await moved(inSight)).toBe(0);
    await inSight.close();
  });

  it('the picture that was pasted is what is printed, and then the embed is back', async () => {
    const { page } = await paste(codes['figure'] ?? '', 390);
    const seen = async (): Promise<boolean[]> => [await page.isVisible('img'), await page.isVisible('iframe')];
    expect(await seen()).toEqual([false, true]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await seen()).toEqual([true, false]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await seen()).toEqual([false, true]);
    await page.close();
  });

  it('the code for AMP names the height that the embed has at its width', async () => {
    const [, width, height] = (/width="(\d+)" height="(\d+)"/.exec(codes['amp'] ?? '') ?? []).map(Number);
    const page = await open(site.url + PICTURE, { viewport: { width: width ?? 0, height: 400 } });
    const tall = await page.evaluate(() => document.body.getBoundingClientRect().height);
    expect(Math.abs(tall - (height ?? 0))).toBeLessThanOrEqual(2);
    await page.close();
  });
});

describe('the page of codes', () => {
  it('has nothing that axe finds wrong in the dark, and shows the picture live', async () => {
    const page = await open(site.url + CODES_PAGE, { colorScheme: 'dark' });
    const frame = await embedIn(page);
    expect(`embed/${await frame.$eval('html', ({ dataset }) => `${dataset['chart']}/${dataset['state']}/`)}`).toBe(
      PICTURE,
    );
    expect(await axeFaults(page)).toEqual([]);
    await page.close();
  });

  it('copies each code, and the one for newsletters as rich text', async () => {
    const page = await open(site.url + CODES_PAGE, { permissions: ['clipboard-read', 'clipboard-write'] });
    const fields = await page.locator('[data-kind="following"] .code').all();
    expect(fields.length).toBeGreaterThan(10);
    for (const field of fields) {
      await field.locator('button').click();
      await expect.poll(() => field.locator('[role="status"]').textContent()).not.toBe('');
      const [copied, types] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return [await navigator.clipboard.readText(), item?.types] as const;
      });
      expect(copied.replaceAll('\r', '')).toBe(await field.locator('textarea').inputValue());
      const rich = (await field.locator('textarea').getAttribute('data-code')) === 'rich';
      expect(types?.includes('text/html')).toBe(rich);
    }
    await page.close();
  });

  it('selects a code and says what to do where the browser does not let it copy', async () => {
    const page = await site.browser.newPage();
    await page.route(`**/${CODES_PAGE}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'permissions-policy': 'clipboard-write=()' } });
    });
    await page.goto(site.url + CODES_PAGE);
    const field = page.locator('[data-kind="following"] .code').first();
    const button = field.locator('button');
    await button.click();
    const told = (await button.getAttribute('data-selected')) ?? '';
    expect(told).not.toBe('');
    await expect.poll(() => field.locator('[role="status"]').textContent()).toBe(told);
    const selected = await page.evaluate(() => {
      const active = document.activeElement as HTMLTextAreaElement;
      return active.value.slice(active.selectionStart, active.selectionEnd);
    });
    expect(selected).toBe(await field.locator('textarea').inputValue());
    await page.close();
  });
});
