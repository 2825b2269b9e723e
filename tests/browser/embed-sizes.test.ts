import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Host, openHost } from './host.ts';
import { withSite } from './open.ts';

const site = withSite();
let host: Host;

beforeAll(async () => {
  host = await openHost();
  const page = await site.browser.newPage();
  await page.goto(site.url);
  const names = await page.$$eval('[data-step] svg[data-chart]', (all) =>
    all.map((svg) => [svg.getAttribute('data-chart'), svg.getAttribute('data-state')].join('/')),
  );
  await page.close();
  const [first = ''] = names;
  const other = names.find((name) => name.split('/')[0] !== first.split('/')[0]) ?? '';
  pictures = [`${site.url}embed/${first}/`, `${site.url}embed/${other}/`];
});
afterAll(() => host.close());

const WIDTHS = [320, 375, 600, 700];
/** The addresses of two pictures of different charts. */
let pictures: [string, string];

/** Faithful parents: what each kind of host has in its pages, in its own words. */
const PARENTS: Record<string, (a: string, b: string) => string> = {
  'pym.js': (a, b) => `<div id="a"></div><div id="b"></div><script src="/parent/pym.js"></script>
    <script>new pym.Parent('a', '${a}'); new pym.Parent('b', '${b}');</script>`,
  '@newswire/frames': (a, b) => `<div data-frame-src="${a}"></div><div data-frame-src="${b}"></div>
    <script src="/parent/frames.js"></script><script>newswireFrames.autoInitFrames();</script>`,
  'iframe-resizer': (a, b) => `<iframe id="a" src="${a}" style="width:100%;border:0"></iframe>
    <iframe id="b" src="${b}" style="width:100%;border:0"></iframe>
    <script src="/parent/resizer.js"></script><script>iframeResize({ license: 'GPLv3', warningTimeout: 0 }, 'iframe');</script>`,
  'Datawrapper’s newer snippet': (a, b) => `<iframe src="${a}"></iframe><iframe src="${b}"></iframe><script>
    window.addEventListener('message', function (e) {
      if (e.data['datawrapper-height'] === undefined) return;
      var frames = document.querySelectorAll('iframe');
      for (var id in e.data['datawrapper-height'])
        for (var i = 0; i < frames.length; i++)
          if (frames[i].contentWindow === e.source) frames[i].style.height = e.data['datawrapper-height'][id] + 'px';
    });</script>`,
  'Datawrapper’s older snippet': (
    a,
    b,
  ) => `<iframe src="${a}?eid=copy-a"></iframe><iframe src="${b}?eid=copy-b"></iframe><script>
    window.addEventListener('message', function (e) {
      if (e.data['datawrapper-height'] === undefined) return;
      for (var id in e.data['datawrapper-height']) {
        var frame = document.getElementById('datawrapper-chart-' + id) || document.querySelector("iframe[src*='" + id + "']");
        if (frame) frame.style.height = e.data['datawrapper-height'][id] + 'px';
      }
    });</script>`,
  'Embedly, Medium and Infogram': (a, b) => `<iframe src="${a}"></iframe><iframe src="${b}"></iframe><script>
    window.addEventListener('message', function (e) {
      var said; try { said = JSON.parse(e.data); } catch (_) { return; }
      if (said.context !== 'iframe.resize') return;
      document.querySelectorAll('iframe').forEach(function (frame) {
        if (frame.src === said.src) frame.style.height = said.height + 'px';
      });
    });</script>`,
  'the Guardian’s iframe-messenger': (a, b) => `<iframe src="${a}"></iframe><iframe src="${b}"></iframe><script>
    window.addEventListener('message', function (e) {
      var said; try { said = JSON.parse(e.data); } catch (_) { return; }
      if (!/^iframeMessenger/.test(said.id) || said.type !== 'set-height' || typeof said.value !== 'number') return;
      document.querySelectorAll('iframe').forEach(function (frame) {
        if (frame.contentWindow === e.source) frame.style.height = said.value + 'px';
      });
    });</script>`,
  WordPress: (
    a,
    b,
  ) => `<iframe class="wp" hidden sandbox="allow-scripts" security="restricted" src="${a}#?secret=AAAAAAAAAA" data-secret="AAAAAAAAAA"></iframe>
    <iframe class="wp" hidden sandbox="allow-scripts" security="restricted" src="${b}#?secret=BBBBBBBBBB" data-secret="BBBBBBBBBB"></iframe><script>
    window.addEventListener('message', function (e) {
      var said = e.data;
      if (!said || !(said.secret || said.message || said.value) || /[^a-zA-Z0-9]/.test(said.secret)) return;
      document.querySelectorAll('iframe[data-secret="' + said.secret + '"]').forEach(function (frame) {
        if (e.source !== frame.contentWindow || said.message !== 'height') return;
        frame.hidden = false;
        // WordPress takes at most 1000 px and at least 200.
        frame.style.height = Math.min(1000, Math.max(200, parseInt(said.value, 10))) + 'px';
      });
    });</script>`,
  'AMP and sidechain': (a, b) => `<iframe src="${a}"></iframe><iframe src="${b}"></iframe><script>
    window.addEventListener('message', function (e) {
      // AMP takes no height below 100 px.
      if (!e.data || e.data.sentinel !== 'amp' || e.data.type !== 'embed-size' || e.data.height < 100) return;
      document.querySelectorAll('iframe').forEach(function (frame) {
        if (frame.contentWindow === e.source) frame.style.height = e.data.height + 'px';
      });
    });</script>`,
  'our own message': (a, b) => `<iframe src="${a}"></iframe><iframe src="${b}"></iframe><script>
    window.addEventListener('message', function (e) {
      if (!e.data || e.data.type !== 'chart-embed:size' || e.data.v !== 1) return;
      document.querySelectorAll('iframe').forEach(function (frame) {
        if (frame.contentWindow === e.source) frame.style.height = e.data.height + 'px';
      });
    });</script>`,
};

const hostPage = (body: string): string =>
  host.page(
    `<!doctype html><meta name="viewport" content="width=device-width"><style>body{margin:0}iframe{width:100%;border:0;display:block}iframe[hidden]{position:absolute;visibility:hidden}</style>${body}`,
  );

/** The height of each frame, beside that of its content. */
async function heights(page: Page): Promise<{ frame: number; content: number }[]> {
  return Promise.all(
    page
      .frames()
      .slice(1)
      .map(async (frame) => ({
        frame: await (
          await frame.frameElement()
        ).evaluate((node) => (node as HTMLElement).getBoundingClientRect().height),
        content: await frame.evaluate(() => document.body.getBoundingClientRect().height),
      })),
  );
}

/** Waits until each frame is as tall as its content, within two pixels. */
async function fits(page: Page): Promise<void> {
  await expect
    .poll(async () => (await heights(page)).filter(({ frame, content }) => Math.abs(frame - content) > 2))
    .toEqual([]);
  expect((await heights(page)).every(({ content }) => content > 300)).toBe(true);
}

describe('two copies in one page', () => {
  it.each(Object.entries(PARENTS))('are as tall as their content, told by %s', async (_, parent) => {
    const page = await site.browser.newPage({ viewport: { width: WIDTHS[0] ?? 0, height: 700 } });
    await page.goto(hostPage(parent(...pictures)));
    await expect.poll(() => page.frames().length).toBe(3);
    await fits(page);
    // A frame far from the screen is not laid out anew before it comes near.
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 2500 });
      await fits(page);
    }
    await page.close();
  });
});

describe('told by our own message', () => {
  const parent = PARENTS['our own message'] ?? (() => '');

  it('a copy in a tab that is opened later is as tall as its content once it is seen, and silent until then', async () => {
    const page = await site.browser.newPage({ viewport: { width: 375, height: 2500 } });
    await page.goto(hostPage(`<div id="tab" style="display:none">${parent(...pictures)}</div>`));
    await page.waitForLoadState('networkidle');
    const told = (): Promise<string[]> =>
      page.$$eval('iframe', (all) => all.map((frame) => frame.style.height).filter(Boolean));
    expect(await told()).toEqual([]);
    await page.evaluate(() => document.getElementById('tab')?.removeAttribute('style'));
    await fits(page);
    await page.close();
  });

  it.each([
    ['its reader wants larger text', (body: HTMLElement) => body.style.setProperty('zoom', '2')],
    [
      'another font, and a larger one, comes',
      (body: HTMLElement) =>
        body.querySelectorAll<HTMLElement>('p, h1, li').forEach((node) => (node.style.font = '24px/36px monospace')),
    ],
    ['its table is opened', (body: HTMLElement) => body.querySelector('summary')?.click()],
  ])('a copy follows its content when %s', async (_, change) => {
    const page = await site.browser.newPage({ viewport: { width: 375, height: 2500 } });
    await page.goto(hostPage(parent(...pictures)));
    await fits(page);
    const [before] = await heights(page);
    await page.frames()[1]?.$eval('body', change);
    await expect.poll(async () => (await heights(page))[0]?.content).not.toBe(before?.content);
    await fits(page);
    await page.close();
  });

  it('a copy whose theme changes keeps its height', async () => {
    const page = await site.browser.newPage({ viewport: { width: 375, height: 2500 }, colorScheme: 'light' });
    await page.goto(hostPage(parent(...pictures)));
    await fits(page);
    const before = await heights(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await fits(page);
    expect(await heights(page)).toEqual(before);
    await page.close();
  });
});
