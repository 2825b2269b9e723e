import type { Browser, Page } from 'playwright-core';

/** The one category that has to be on for Chromium to say what became of each frame. */
const CATEGORY = 'disabled-by-default-devtools.timeline.frame';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly args?: { readonly name?: string; readonly frame_reporter?: { readonly state?: string } };
}

/**
 * Notes what becomes of a page’s frames from now on: presented whole, presented without what its main thread was late
 * with, or dropped. Frames in which nothing was to change do not count.
 * @returns a function that ends this, and tells the share of the presented in part, in percent
 */
export async function traceFrames(browser: Browser, page: Page): Promise<() => Promise<number>> {
  await browser.startTracing(page, { categories: [CATEGORY, '__metadata'] });
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    return partialShare(traceEvents);
  };
}

/** The share of frames presented in part among the frames of the pages in a trace, in percent. @throws where it has none */
export function partialShare(events: readonly TraceEvent[]): number {
  const pages = new Set(
    events.flatMap(({ name, args, pid }) => (name === 'thread_name' && args?.name === 'CrRendererMain' ? [pid] : [])),
  );
  const states = events.flatMap(({ name, ph, pid, args }) =>
    name === 'PipelineReporter' && ph === 'b' && pages.has(pid) ? (args?.frame_reporter?.state ?? []) : [],
  );
  const among = states.filter((state) => state !== 'STATE_NO_UPDATE_DESIRED');
  if (among.length === 0)
    throw new Error('Chromium’s trace tells of no frame: nothing was scrolled, or it has changed.');
  return (100 * among.filter((state) => state === 'STATE_PRESENTED_PARTIAL').length) / among.length;
}
