import type { Browser } from 'playwright-core';
import { LONG_TASK, PHONE, SECONDS_PER_STEP, SLOW_FRAME } from './course.ts';
import { traceFrames } from './frames.ts';
import { RIVAL_SCRIPT } from './pages.ts';

/** One scroll through the whole story. */
export interface Ride {
  /** Processor seconds of the page's main thread, in all and for what. */
  readonly busy: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
  readonly frames: number;
  readonly slowFrames: number;
  readonly longTasks: number;
  /** The longest task over 50 ms and the longest wait for a frame, in milliseconds. */
  readonly longestTask: number;
  readonly longestFrame: number;
  /** The share, in percent, of the frames that were put on the screen with a part of them late. */
  readonly partialFrames: number;
  /** By how much what stood on the page moved by itself, from its opening on: the sum of all its layout shifts. */
  readonly shift: number;
}

/** What is scrolled, and how. */
export interface Course {
  /** The address of the built page. */
  readonly url: string;
  /** What is answered there, and at the address of the rival's script. */
  readonly html: string;
  readonly rival: string;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

/** What the page itself notes while it is scrolled. */
interface Log {
  readonly tasks: number[];
  readonly frames: number[];
  readonly shifts: number[];
}

declare global {
  interface Window {
    benchLog?: Log;
  }
}

function startLog(): void {
  const log: Log = { tasks: [], frames: [], shifts: [] };
  window.benchLog = log;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) log.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) log.shifts.push(value);
  }).observe({ type: 'layout-shift', buffered: true });
  const tick = (now: number): void => {
    log.frames.push(now);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

/** Whether the pinned graphic shows what some step's still does, mark by mark and label by label. */
function showsSomeStill(): boolean {
  const shown = (svg: Element | null): string =>
    [...(svg?.querySelectorAll('[data-key]') ?? [])].map((mark) => mark.getAttribute('data-key')).join();
  const pinned = shown(document.querySelector('[data-figure] svg'));
  return [...document.querySelectorAll('[data-step] svg[data-chart]')].some((still) => shown(still) === pinned);
}

/** Scrolls a page once from its head to the end of the story, as slowly as someone who reads the pictures. */
export async function ride(browser: Browser, { url, html, rival, slowdown }: Course): Promise<Ride> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.route(`**${RIVAL_SCRIPT}`, (route) => route.fulfill({ contentType: 'text/javascript', body: rival }));
    const cdp = await context.newCDPSession(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    // The thread's own time, which other programs on this machine do not lengthen.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const metrics = async (): Promise<Record<string, number>> => {
      const { metrics: all } = await cdp.send('Performance.getMetrics');
      return Object.fromEntries(all.map(({ name, value }) => [name, value]));
    };
    const { distance, steps } = await page.evaluate(() => {
      const sections = [...document.querySelectorAll('[data-step]')];
      const end = Math.max(0, ...sections.map((section) => section.getBoundingClientRect().bottom));
      return { distance: Math.ceil(end + scrollY), steps: sections.length };
    });
    if (steps === 0) throw new Error('The page has no [data-step]: nothing to scroll through.');
    await page.waitForTimeout(1000);
    await page.evaluate(startLog);
    await page.waitForTimeout(300);
    const stopTrace = await traceFrames(browser, page);
    const before = await metrics();
    await cdp.send('Input.synthesizeScrollGesture', {
      x: PHONE.viewport.width / 2,
      y: PHONE.viewport.height - 100,
      yDistance: -distance,
      speed: Math.round(distance / (steps * SECONDS_PER_STEP)),
      // Touch moves nothing without a window; a wheel with small steps does, and smoothly.
      gestureSourceType: 'mouse',
    });
    await page.waitForTimeout(900);
    const after = await metrics();
    const partialFrames = await stopTrace();
    const log = await page.evaluate(() => window.benchLog);
    const reached = await page.evaluate(() => scrollY);
    if (!log || reached < distance / 2) throw new Error(`The page scrolled ${reached} of ${distance} pixels.`);
    if (!(await page.evaluate(showsSomeStill)))
      throw new Error('The page shows a picture that no still is: unequal work.');
    const spent = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
    const intervals = log.frames.slice(1).map((now, index) => now - (log.frames[index] ?? now));
    const tasks = log.tasks.filter((duration) => duration > LONG_TASK);
    return {
      busy: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
      frames: intervals.length,
      slowFrames: intervals.filter((interval) => interval > SLOW_FRAME).length,
      longTasks: tasks.length,
      longestTask: Math.max(0, ...tasks),
      longestFrame: Math.max(0, ...intervals),
      partialFrames,
      shift: log.shifts.reduce((sum, value) => sum + value, 0),
    };
  } finally {
    await context.close();
  }
}
