/** The box in which a note stands, beside what it is about and inside the window. */
function place(note: HTMLElement, beside: Element): void {
  const { left, bottom, top } = beside.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const edge = 8;
  note.style.left = `${Math.max(edge, Math.min(left, innerWidth - width - edge))}px`;
  const below = bottom + edge;
  note.style.top = `${Math.max(edge, below + height < innerHeight ? below : top - height - edge)}px`;
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
    if (event.detail > 0 && !getSelection()?.isCollapsed) return;
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
}
