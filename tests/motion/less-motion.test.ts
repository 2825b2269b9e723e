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
    await visit(ids[2] ?? '');
    await page.waitForFunction(() => !document.querySelector('[data-figure]')?.hasAttribute('data-settled'));
    await page.close();
  });
});
