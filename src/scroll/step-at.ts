/** Half a pixel is lost in rounding here and there. */
const TOLERANCE = 1;

/**
 * Where the reader is in a row of steps: the index of the last step whose top has passed the
 * trigger line, -1 before the first.
 * @param tops the tops of the steps in story order and the trigger line, both in pixels from the window's top.
 */
export function stepAt(tops: readonly number[], line: number): number {
  return tops.findLastIndex((top) => top <= line + TOLERANCE);
}

/** The trigger line: half the viewport's height, in pixels from its top. */
export function triggerLine(): number {
  return innerHeight / 2;
}

/** The tops of the steps, in pixels from the window's top; a step that is not displayed is never passed. */
export function topsOf(sections: readonly HTMLElement[]): number[] {
  return sections.map((section) => {
    const { top, height } = section.getBoundingClientRect();
    return height > 0 ? top : Infinity;
  });
}
