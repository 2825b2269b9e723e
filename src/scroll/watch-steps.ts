import { notify } from './notifier.ts';
import { stepAt, topsOf, triggerLine } from './step-at.ts';

/** After a resize the steps are measured again when it has been quiet this long, in milliseconds. */
const QUIET = 150;

/** A notice may come a pixel early: the boxes are read once more after this, in milliseconds. */
const AGAIN = 60;

function debounce(wait: number, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  };
}

/**
 * Tells which step the reader is at: the last whose top has passed the line at half the
 * window's height, the first before that, the last after the end. It is always read from
 * the steps' boxes, so jumps, reloads and resizes cannot make it wrong.
 * @param sections the steps in story order, each with an id.
 * @param onStep called at once, and then whenever the step changes.
 */
export function watchSteps(sections: readonly HTMLElement[], onStep: (id: string) => void): void {
  let active: HTMLElement | undefined;
  /** The place among the steps, and the sizes of window and page, when all was looked at last. */
  let last = -1;
  let [size, tall] = ['', 0];
  const look = (): void => {
    const { clientWidth, scrollHeight } = document.documentElement;
    const at = stepAt(topsOf(sections), triggerLine());
    const now = `${clientWidth} ${innerHeight}`;
    // In a window of another size the words have moved, not the reader. A phone's bar that goes moves neither.
    const moved = size !== '' && size !== now && tall !== scrollHeight;
    [size, tall] = [now, scrollHeight];
    if (moved && last >= 0 && at !== last) {
      sections[last]?.scrollIntoView({ behavior: 'instant' });
      return;
    }
    last = at;
    const section = sections[Math.max(0, at)];
    if (!section || section === active) return;
    active = section;
    onStep(section.id);
  };
  const lookAgain = debounce(AGAIN, look);
  const lookTwice = (): void => {
    look();
    lookAgain();
  };

  // One crossing is told twice, by the step that is left and the step that is entered; the boxes are read once,
  // in a task of its own, where no change of this one makes the browser lay out again.
  const notifier = notify(sections, triggerLine(), debounce(0, lookTwice));
  const measure = (): void => {
    notifier.moveLine(triggerLine());
    lookTwice();
  };
  const measureLater = debounce(QUIET, measure);

  const on = (target: EventTarget, types: readonly string[], act: () => void): void => {
    for (const type of types) target.addEventListener(type, act, { passive: true });
  };
  on(window, ['load', 'pageshow', 'hashchange'], lookTwice);
  on(window, ['resize'], () => {
    look();
    measureLater();
  });
  if ('onscrollend' in window) on(document, ['scrollend'], look);
  else on(document, ['scroll'], debounce(QUIET, look));
  void document.fonts.ready.then(measure);
  const observer = new ResizeObserver(measureLater);
  for (const box of new Set([document.body, ...sections.map((section) => section.parentElement)])) {
    if (box) observer.observe(box);
  }

  look();
}
