/** What stays free between a note and what it is about, and between it and the window's edges, in pixels. */
const EDGE = 8;

/** Puts a note where it is wanted, or as near as the window has room. */
function putInside(note: HTMLElement, left: number, top: number): void {
  const { width, height } = note.getBoundingClientRect();
  note.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  note.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
}

/** Puts a note below what it is about, or above it where there is no room below. */
function place(note: HTMLElement, beside: Element): void {
  const { left, bottom, top } = beside.getBoundingClientRect();
  const { height } = note.getBoundingClientRect();
  const below = bottom + EDGE;
  putInside(note, left, below + height < innerHeight ? below : top - height - EDGE);
}

/**
 * Opens a source's entry beside the mark or the name that leads to it, instead of leaving the place; a number, date or
 * quotation opens those of its paragraph. Escape or a tap elsewhere closes it, and the focus is back where it was. Where
 * a browser has no popovers, the marks stay links.
 * @param steps what holds the words
 * @param note an empty element with the attribute `popover`
 */
export function openSourcesBeside(steps: Element, note: HTMLElement): void {
  if (!('showPopover' in note)) return;
  steps.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !(event instanceof MouseEvent)) return;
    // Whoever selects words, or opens a link elsewhere, asks for no note.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (event.detail > 0 && getSelection()?.isCollapsed === false) return;
    const value = target.closest('data, time, q');
    const link = target.closest('a[href^="#source-"]');
    const links = link ? [link] : value ? [...(value.closest('p')?.querySelectorAll('a[data-source]') ?? [])] : [];
    const entries = links.flatMap((one) => document.querySelector(one.getAttribute('href') ?? '') ?? []);
    if (entries.length === 0) return;
    event.preventDefault();
    const copies = entries.map((entry) => {
      const copy = document.createElement('div');
      copy.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
      return copy;
    });
    note.replaceChildren(...copies);
    note.showPopover();
    place(note, link ?? value ?? steps);
    note.focus({ preventScroll: true });
  });
  addEventListener('resize', () => {
    if (!note.matches(':popover-open')) return;
    const { left, top } = note.getBoundingClientRect();
    putInside(note, left, top);
  });
}
