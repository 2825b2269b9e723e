import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { axeFaults } from './axe.ts';
import { embedIn, pageAround, SITUATIONS } from './copies.ts';
import { PICTURE, withHost } from './embed-page.ts';

const pages = withHost();
const { site, open } = pages;
const chart = PICTURE.replace(/[^/]+\/$/, '');

/** Puts something into a page of another origin. @returns its address */
const hosting = (body: string): string => pages.host.page(pageAround(body));

const frameOf = (query: string, attributes = ''): string =>
  `<iframe src="${site.url}${PICTURE}${query}" style="display:block;width:100%;height:900px;border:0;${attributes}"></iframe>`;

describe('an embed', () => {
  it('has nothing that axe finds wrong in the dark, nor where its scripts do not run', async () => {
    for (const scripts of ['run', 'are left out']) {
      const page = await site.browser.newPage({ viewport: { width: 390, height: 900 }, colorScheme: 'dark' });
      if (scripts !== 'run')
        await page.route(`**/${PICTURE}`, async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace(/<script[^]*?<\/script>/g, '') });
        });
      await page.goto(site.url + PICTURE);
      expect(await axeFaults(page), scripts).toEqual([]);
      await page.close();
    }
  });

  it.each(SITUATIONS)('may do all that it does by its own headers, %s', async (_, sandbox) => {
    const page = await site.browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(hosting(`<link rel="icon" href="data:,"><iframe${sandbox} src="${site.url}${PICTURE}"></iframe>`));
    const frame = await embedIn(page);
    await page.waitForLoadState('networkidle');
    // What a sandbox without scripts is for.
    expect(faults.filter((fault) => !fault.startsWith('Blocked script execution'))).toEqual([]);
    expect(await frame.$eval('.embed', (part) => getComputedStyle(part).minHeight)).toMatch(/^max\(|^[1-9]/);
    await page.close();
  });

  it('is entered, walked through with its table, and left by keyboard', async () => {
    const page = await open(hosting(`<a id="before" href="#">1</a>${frameOf('')}<a id="after" href="#">2</a>`));
    const frame = await embedIn(page);
    const focused = async (): Promise<string> => {
      const outside = await page.evaluate(() => document.activeElement?.id ?? '');
      if (outside) return outside;
      return frame.evaluate(() => {
        const one = document.activeElement;
        if (!one || getComputedStyle(one).outlineStyle !== 'solid') return 'nothing that is seen';
        return one.matches('.scroller') ? 'table' : (one.getAttribute('href') ?? one.localName);
      });
    };
    await page.locator('#before').focus();
    const way: string[] = [];
    while (way.at(-1) !== 'after' && way.length < 80) {
      await page.keyboard.press('Tab');
      way.push(await focused());
      if (way.at(-1) === 'summary') await page.keyboard.press('Enter');
    }
    const links = await frame.$$eval('a', (all) => all.map((link) => link.getAttribute('href')));
    expect(way).toEqual(expect.arrayContaining(['summary', 'table', ...links]));
    expect(way).not.toContain('nothing that is seen');
    expect(way.at(-1)).toBe('after');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(links.at(-1));
    await page.close();
  });

  it.each([320, 640])('cuts nothing off when its text is twice as large, at %i px', async (width) => {
    const page = await open(site.url + PICTURE, { viewport: { width, height: 900 } });
    const size = (): Promise<number> => page.$eval('h1', (title) => parseFloat(getComputedStyle(title).fontSize));
    const before = await size();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
      document.querySelector('details')?.setAttribute('open', '');
    });
    expect(await size()).toBe(2 * before);
    const faults = await page.evaluate(() => {
      const { width, height } = document.body.getBoundingClientRect();
      const parts = [...document.querySelectorAll('.news, .news p, .embed > *, .embed li, .foot, .foot a')].filter(
        (part) => part.getClientRects().length > 0 && !part.matches('.patterns, style'),
      );
      const out = parts.filter((part) => {
        const { right, bottom } = part.getBoundingClientRect();
        return right > width + 0.5 || bottom > height + 0.5 || part.scrollWidth > part.clientWidth + 1;
      });
      const rows = parts.filter((part) => part.matches('.news, .embed > *, .foot'));
      const over = rows.filter((part, at) => {
        const above = rows[at - 1]?.getBoundingClientRect().bottom ?? 0;
        return part.getBoundingClientRect().top < above - 0.5;
      });
      return [...out, ...over].map((part) => part.outerHTML.slice(0, 80));
    });
    expect(faults).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('is printed dark on light, opaque, with its picture and its sources', async () => {
    const page = await open(`${site.url}${PICTURE}?theme=dark`);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['svg[data-chart]', 'h1', '.from', '.imprint']) expect(await page.isVisible(part)).toBe(true);
    const look = await page.$eval('html', (root) => {
      const { colorScheme, printColorAdjust, color } = getComputedStyle(root);
      return { colorScheme, printColorAdjust, ink: Number(/\d+/.exec(color)?.[0]) < 100 };
    });
    expect(look).toEqual({ colorScheme: 'light', printColorAdjust: 'exact', ink: true });
    await page.close();
  });
});

describe('on a black page', () => {
  /** The brightness, from 0 to 255, of a frame's corner and on average, as they are drawn. */
  async function brightness(page: Page): Promise<{ corner: number; mean: number }> {
    await embedIn(page);
    const shot = (await page.locator('iframe').screenshot()).toString('base64');
    return page.evaluate(async (png) => {
      const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      const sum = pixels.reduce((all, value, at) => (at % 4 === 3 ? all : all + value), 0);
      return { corner: Math.max(...pixels.slice(0, 3)), mean: sum / (0.75 * pixels.length) };
    }, shot);
  }
  const black = '<style>body{background:#000}</style>';

  it('an embed has the dark theme that its address or its page asks for', async () => {
    for (const body of [
      frameOf('?theme=dark'),
      `<style>:root{color-scheme:dark}</style>${frameOf('')}`,
      frameOf('?theme=dark&transparent=1'),
    ]) {
      const page = await open(hosting(black + body), { colorScheme: null });
      const { corner, mean } = await brightness(page);
      expect(corner, body).toBeLessThan(40);
      expect(mean, body).toBeLessThan(60);
      await page.close();
    }
  });

  it('a transparent one lets the page show through, where both have one color-scheme', async () => {
    const page = await open(hosting(black + frameOf('?theme=dark&transparent=1', 'color-scheme:dark')));
    expect((await brightness(page)).corner).toBe(0);
    await page.close();
  });
});

describe('hostile parameters', () => {
  it('change nothing, run nothing and are said to nobody', async () => {
    const page = await site.browser.newPage();
    const faults: string[] = [];
    page.on('dialog', (dialog) => {
      faults.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', ({ message }) => faults.push(message));
    const show = async (query: string): Promise<{ path: string; seen: string; said: string }> => {
      const listen = '<script>said = []; addEventListener("message", ({ data }) => said.push(data))</script>';
      const address = `${site.url}${chart}${query}`.replaceAll('"', '%22');
      await page.goto(hosting(`${listen}<link rel="icon" href="data:,"><iframe src="${address}"></iframe>`));
      const frame = await embedIn(page);
      await page.waitForLoadState('networkidle');
      return {
        path: new URL(frame.url()).pathname,
        seen: await frame.$eval('body', (body) => body.innerHTML),
        said: JSON.stringify(await page.evaluate(() => (window as unknown as { said: unknown[] }).said)),
      };
    };
    const plain = await show('');
    expect(plain.said).toContain('chart-embed:size');
    for (const query of [
      '?theme="><script>alert(1)</script>&dark=<b>',
      '?childId=<img src=x onerror=alert(1)>&eid=<img src=x onerror=alert(1)>',
      '?quote=__proto__&asof=__proto__',
      '?quote=__proto__:1&asof=constructor',
      '?state=../../x',
      '?state=__proto__&__proto__[plain]=1',
      '?state=javascript:alert(1)#?secret=<img src=x onerror=alert(1)>',
    ]) {
      const { path, seen, said } = await show(query);
      expect({ path, seen }, query).toEqual({ path: plain.path, seen: plain.seen });
      expect(said, query).not.toMatch(/[<>]/);
    }
    expect(faults).toEqual([]);
    await page.close();
  });
});
