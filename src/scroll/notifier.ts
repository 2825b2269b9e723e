import scrollama from 'scrollama';

/** The part of scrollama that is used; its own types know neither pixel offsets nor element lists. */
interface Scrollama {
  setup(options: { step: HTMLElement[]; offset: string }): Scrollama;
  onStepEnter(tell: () => void): Scrollama;
  onStepExit(tell: () => void): Scrollama;
  offset(pixels: string): Scrollama;
}

/** Tells that a step has come to the trigger line or left it, not which one is active. */
export interface Notifier {
  /** Moves the trigger line, in pixels from the window's top. */
  moveLine(line: number): void;
}

/** Offsets in pixels only: a fraction out of range throws inside scrollama. */
function pixels(line: number): string {
  return `${Number.isFinite(line) ? Math.max(0, line) : 0}px`;
}

/**
 * Runs something while the document takes no listeners. scrollama adds one to every scroll, which it never
 * removes and which makes the browser lay the page out once more in each frame, to know a direction nobody asks for.
 */
function withoutListeners(run: () => void): void {
  document.addEventListener = () => undefined;
  try {
    run();
  } finally {
    Reflect.deleteProperty(document, 'addEventListener');
  }
}

/** A notifier for these steps. One per page: scrollama shares its direction among instances. */
export function notify(sections: readonly HTMLElement[], line: number, tell: () => void): Notifier {
  const instance = (scrollama as unknown as () => Scrollama)();
  withoutListeners(() => instance.setup({ step: [...sections], offset: pixels(line) }));
  instance.onStepEnter(tell).onStepExit(tell);
  return { moveLine: (moved) => void instance.offset(pixels(moved)) };
}
