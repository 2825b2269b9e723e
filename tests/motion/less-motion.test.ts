import { describe, expect, it } from 'vitest';
import { withSite } from '../browser/open.ts';
import { goTo, pinnedMarks, ready, settled, stepIds, stillMarks } from '../browser/story.ts';

const site = withSite();

describe('less motion, asked for on the way', () => {
  it.each(['by the system', 'in the panel'])('%s, shows each next picture at once and whole', async (how) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}?mode=scroll`);
    await ready(page);
    const ids = await stepIds(page);
    await goTo(page, ids[1] ?? '');
    await settled(page);
    if (how === 'by the system') await page.emulateMedia({ reducedMotion: 'reduce' });
    else
      await page.$eval('[data-reading] [name="motion"][value="none"]', (input) => (input as HTMLInputElement).click());
    for (const id of ids.slice(2, 6)) {
      const { after, running } = await page.evaluate(async (step) => {
        const root = document.documentElement;
        const figure = document.querySelector<HTMLElement>('[data-figure]');
        const drawn = (svg: SVGElement | null | undefined): string =>
          [...(svg?.querySelectorAll('[data-key]') ?? [])].map((mark) => mark.outerHTML).join('');
        const still = document.querySelector<SVGElement>(`[id="${step}"] svg[data-chart]`);
        const picture = figure?.querySelector('svg');
        const changed = new Promise<number>((tell) => {
          new MutationObserver(() => root.dataset['activeStep'] === step && tell(performance.now())).observe(root, {
            attributeFilter: ['data-active-step'],
          });
        });
        document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
        const at = await changed;
        const final = (): boolean =>
          figure?.hasAttribute('data-settled') === true &&
          picture?.checkVisibility({ contentVisibilityAuto: true }) === true &&
          drawn(picture) === drawn(still);
        while (!final() && performance.now() - at < 2000) await new Promise(requestAnimationFrame);
        return { after: performance.now() - at, running: document.getAnimations().length };
      }, id);
      expect(after, id).toBeLessThan(50);
      expect(running, id).toBe(0);
      expect(await pinnedMarks(page)).toEqual(await stillMarks(page, id));
    }
    await page.close();
  });
});

describe('what ends a move at once, just as another begins', () => {
  it.each(['the theme’s switch', 'printing'])('%s, leaves one whole picture', async (how) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(`${site.url}?mode=scroll`);
    await ready(page);
    const [, , compared = '', , , , far = '', , , last = ''] = await stepIds(page);
    const faults: string[] = [];
    for (const [at, wait] of [0, 1, 3, 6, 10].entries()) {
      await goTo(page, compared);
      await settled(page);
      await page.evaluate(
        async ({ steps, wait, act }) => {
          const root = document.documentElement;
          const sleep = (time: number): Promise<void> => new Promise((wake) => setTimeout(wake, time));
          for (const [index, step] of steps.entries()) {
            const reached = new Promise<void>((tell) => {
              new MutationObserver((_, observer) => {
                if (root.dataset['activeStep'] !== step) return;
                observer.disconnect();
                tell();
              }).observe(root, { attributeFilter: ['data-active-step'] });
            });
            document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
            await reached;
            // The first move is interrupted when it is well under way.
            await sleep(index === 0 ? 250 : wait);
          }
          if (act === 'print') dispatchEvent(new Event('beforeprint'));
          else document.querySelector<HTMLInputElement>(`[data-reading] [value="${act}"]`)?.click();
        },
        { steps: [far, last], wait, act: how === 'printing' ? 'print' : at % 2 ? 'dark' : 'light' },
      );
      await page.waitForTimeout(250);
      const { step } = await settled(page);
      const pictures = await page.$$eval('[data-figure] svg', (all) => all.length);
      const equal = (await pinnedMarks(page)).join() === (await stillMarks(page, step)).join();
      if (pictures !== 1 || !equal) faults.push(`after ${wait} ms: ${pictures} pictures, ${equal ? 'equal' : 'other'}`);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([
    ['(prefers-color-scheme: dark)', { colorScheme: 'dark' }, { colorScheme: 'light' }],
    ['(forced-colors: active)', { forcedColors: 'active' }, { forcedColors: 'none' }],
  ] as const)('the system’s %s, shows the picture itself', async (query, media, before) => {
    const page = await site.browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.emulateMedia(before);
    // Asked before the story asks, and after it: whether something moved, and whether it still does.
    const ask = (asked: { query: string; name: string }): void => {
      matchMedia(asked.query).addEventListener('change', () => {
        const settledNow = document.querySelector('[data-figure]')?.hasAttribute('data-settled');
        document.documentElement.dataset[asked.name] = String(settledNow);
      });
    };
    await page.addInitScript(ask, { query, name: 'first' });
    await page.goto(`${site.url}?mode=scroll`);
    await ready(page);
    const [, , compared = '', , , , far = ''] = await stepIds(page);
    await goTo(page, compared);
    await settled(page);
    await page.evaluate(ask, { query, name: 'last' });
    const answers: (string | undefined)[][] = [];
    // A busy machine may be too late for a move: then the next one is caught.
    for (const step of [far, compared, far, compared, far]) {
      await page.emulateMedia(before);
      await settled(page);
      await page.evaluate(() => delete document.documentElement.dataset['last']);
      await goTo(page, step);
      await page.waitForTimeout(120);
      await page.emulateMedia(media);
      await page.waitForFunction(() => document.documentElement.dataset['last'] !== undefined);
      const { first, last } = await page.evaluate(() => {
        const { first: before, last: after } = document.documentElement.dataset as Record<string, string | undefined>;
        return { first: before, last: after };
      });
      expect((await settled(page)).step).toBe(step);
      answers.push([first, last]);
      if (first === 'false') break;
    }
    expect(answers.at(-1)).toEqual(['false', 'true']);
    await page.close();
  });
});

describe('a screen that was too low for a pinned graphic', () => {
  it('moves it once there is room', async () => {
    const page = await site.browser.newPage({ viewport: { width: 844, height: 390 } });
    await page.goto(`${site.url}?mode=scroll`);
    await ready(page);
    const ids = await stepIds(page);
    const visit = async (id: string): Promise<void> => {
      await goTo(page, id);
      await page.waitForFunction((step) => document.documentElement.dataset['activeStep'] === step, id);
    };
    for (const id of ids.slice(0, 11)) await visit(id);
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(ids[1] ?? '');
    await settled(page);
    await page.evaluate(() => {
      const figure = document.querySelector<HTMLElement>('[data-figure]');
      if (!figure) return;
      new MutationObserver(() => {
        if (!figure.hasAttribute('data-settled')) figure.dataset['moved'] = '';
      }).observe(figure, { attributeFilter: ['data-settled'] });
    });
    await visit(ids[2] ?? '');
    await settled(page);
    expect(await page.$('[data-figure][data-moved]')).not.toBeNull();
    await page.close();
  });
});
