import { stepAt, topsOf, triggerLine } from './step-at.ts';

/** The address follows when the page has not scrolled for so long, in milliseconds: writing it costs a frame. */
const REST = 200;

/** Between two changes of the address, in milliseconds: Safari refuses more than 100 in 30 seconds. */
const PAUSE = 400;

/** After a load with a fragment, or a reload, the browser may still scroll by itself so long, in milliseconds. */
const ARRIVAL = 500;

/** The page's address with a step as its fragment; without a step, without a fragment. The query stays. */
export function addressAt({ pathname, search }: { pathname: string; search: string }, id: string | undefined): string {
  return pathname + search + (id === undefined ? '' : `#${encodeURIComponent(id)}`);
}

function scrolledByBrowser(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return location.hash !== '' || visit?.type !== 'navigate';
}

/**
 * Keeps the fragment of the address at the reader's step, without a new entry in the history:
 * one Back leaves the page. Before the first step there is no fragment. The address stays as it
 * came, and as a link has set it, until the reader has scrolled away from where it led.
 * @param follows whether the address follows the scroll at this moment
 * @returns a function to be called when the step changes.
 */
export function followAddress(sections: readonly HTMLElement[], follows: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = -Infinity;
  /** Where the address led; not known while the browser may still be scrolling there. */
  let home: { at: number; y: number } | undefined;
  let left = false;
  let arrived = !scrolledByBrowser();

  const write = (): void => {
    if (!arrived || !follows()) return;
    const at = stepAt(topsOf(sections), triggerLine());
    home ??= { at, y: scrollY };
    left ||= at !== home.at && scrollY !== home.y;
    const address = addressAt(location, sections[at]?.id);
    if (!left || address === location.pathname + location.search + location.hash) return;
    written = performance.now();
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A browser that has had too many: the next rest tries again.
    }
  };
  const follow = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        timer = undefined;
        write();
      },
      Math.max(REST, written + PAUSE - performance.now()),
    );
  };
  const arrive = (): void => {
    arrived = true;
    write();
  };

  if (arrived) write();
  else if (document.readyState === 'complete') setTimeout(arrive, ARRIVAL);
  else addEventListener('load', () => setTimeout(arrive, ARRIVAL), { once: true });
  addEventListener('hashchange', () => {
    home = undefined;
    left = false;
    follow();
  });
  const wait = (): void => {
    if (timer !== undefined) follow();
  };
  document.addEventListener('scroll', wait, { passive: true });
  document.addEventListener('onscrollend' in window ? 'scrollend' : 'scroll', follow, { passive: true });
  return follow;
}
