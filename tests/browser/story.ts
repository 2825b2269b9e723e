import type { Page } from 'playwright-core';

/** What a picture shows, mark by mark and label by label, as comparable lines. */
export type Marks = string[];

/** The ids of the steps, in story order. */
export function stepIds(page: Page): Promise<string[]> {
  return page.$$eval('[data-step]', (steps) => steps.map((step) => step.id));
}

/** Waits until the script of the story runs, which then offers the ways to read it. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['bar'] === 'ready');
}

/** Jumps to a step. */
export function goTo(page: Page, step: string): Promise<void> {
  return page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
}

/** The marks of a step's still. */
export function stillMarks(page: Page, step: string): Promise<Marks> {
  return marksOf(page, `[data-step="${step}"] svg[data-chart]`);
}

/** The marks of the pinned graphic as it is now. */
export function pinnedMarks(page: Page): Promise<Marks> {
  return marksOf(page, '[data-figure] svg');
}

function marksOf(page: Page, selector: string): Promise<Marks> {
  return page.$eval(selector, (svg) => {
    const names = [svg.getAttribute('data-chart'), svg.getAttribute('data-state'), svg.getAttribute('viewBox')];
    const texts = [...svg.querySelectorAll(':scope > title, :scope > desc')].map((node) => node.textContent);
    const marks = [...svg.querySelectorAll('[data-key]')].map((mark) => {
      const tone = [mark.parentElement, mark].map((node) => node?.getAttribute('class')).join(' ');
      return [mark.tagName, mark.getAttribute('data-key'), tone, mark.getAttribute('d'), mark.textContent].join('|');
    });
    return [names.join('|'), texts.join('|'), ...marks];
  });
}

/** The step whose top is the last to have passed half the viewport's height, measured here and now. */
export function expectedStep(page: Page): Promise<string> {
  return page.evaluate(() => {
    const steps = [...document.querySelectorAll('[data-step]')];
    const passed = steps.filter((step) => step.getBoundingClientRect().top <= innerHeight / 2 + 1);
    return (passed.at(-1) ?? steps[0])?.id ?? '';
  });
}

/** What a page that notes it knows of the time that its graphic takes to settle. */
interface Noting {
  settling?: { took: number };
}

/**
 * Makes what the page loads from now on note how long the graphic takes to settle once the step has changed. The page
 * does so itself, since what a busy test takes to ask is no time that a reader waits.
 */
export async function noteSettling(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const settling = { took: 0 };
    (window as Noting).settling = settling;
    let step: string | undefined;
    let changed: number | undefined;
    new MutationObserver(() => {
      const { activeStep } = document.documentElement.dataset;
      if (activeStep !== step) changed = performance.now();
      step = activeStep;
      if (changed === undefined || !document.querySelector('[data-figure][data-settled]')) return;
      settling.took = performance.now() - changed;
      changed = undefined;
    }).observe(document, { subtree: true, attributeFilter: ['data-active-step', 'data-settled'] });
  });
}

/**
 * Waits until the graphic has settled at the step where the reader is.
 * @returns the step, and in a page that notes it how long that took in milliseconds, from when the step changed; 0
 * where it has not changed since this was asked last
 * @throws after two seconds
 */
export async function settled(page: Page): Promise<{ step: string; took: number | undefined }> {
  await page.waitForFunction(
    () => {
      const steps = [...document.querySelectorAll('[data-step]')];
      const passed = steps.filter((step) => step.getBoundingClientRect().top <= innerHeight / 2 + 1);
      const here = (passed.at(-1) ?? steps[0])?.id;
      const figure = document.querySelector('[data-figure]');
      const still = document.querySelector(`[data-step="${here}"] svg[data-chart]`);
      return (
        document.documentElement.dataset.activeStep === here &&
        figure?.hasAttribute('data-settled') === true &&
        figure.getAttribute('data-state') === still?.getAttribute('data-state')
      );
    },
    undefined,
    { timeout: 2000, polling: 20 },
  );
  const took = await page.evaluate(() => {
    const { settling } = window as Noting;
    const noted = settling?.took;
    if (settling) settling.took = 0;
    return noted;
  });
  return { step: await expectedStep(page), took };
}
