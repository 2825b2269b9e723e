/** The record that an element of the text or of a picture is about: an id, of small letters, digits and hyphens. */
function recordOf(element: Element | null): string | undefined {
  const named = element?.closest<HTMLElement>('[data-id], [data-quote]');
  if (named) return named.dataset.id ?? named.dataset.quote;
  const mark = element?.closest('[data-key]');
  const own = idOf(mark);
  // A railcar is one of many that a number is about; the number stands beside them in their tone.
  const tone = mark?.parentElement?.getAttribute('class');
  const value = tone && mark?.closest('svg')?.querySelector(`text.value.${tone}`);
  return value ? idOf(value) : own;
}

function idOf(mark: Element | null | undefined): string | undefined {
  return mark?.getAttribute('data-key')?.split(':')[1];
}

/** What a picture shows of a record: its marks and labels, and the marks whose number it is. */
function shownOf(picture: Element, id: string): Element[] {
  const own = [...picture.querySelectorAll(`[data-key$=":${id}"]`)];
  const tones = own.filter((mark) => mark.matches('text.value')).map((mark) => mark.classList[1] ?? '');
  const groups = tones.flatMap((tone) => [...picture.querySelectorAll(`g.${tone}`)]);
  return [...own, ...groups];
}

/**
 * Lets words and marks light each other up: what is pointed at, focused or tapped on one side gets `data-lit`, and
 * so does what is about the same record on the other.
 * @param steps what holds the words
 * @param figure what holds the picture
 */
export function lightUp(steps: Element, figure: Element): void {
  const clear = (): void => {
    for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
  };
  const light = ({ target }: Event): void => {
    clear();
    // While the picture moves, the marks that are pointed at are not those that are seen.
    if (!(target instanceof Element) || (figure.contains(target) && !figure.hasAttribute('data-settled'))) return;
    const id = recordOf(target);
    if (id === undefined) return;
    const marks = shownOf(figure, id);
    if (marks.length === 0) return;
    const words = steps.querySelectorAll(`[data-id="${id}"], [data-quote="${id}"]`);
    for (const one of [...marks, ...words]) one.setAttribute('data-lit', '');
  };
  for (const side of [steps, figure]) {
    for (const type of ['pointerover', 'focusin', 'click']) side.addEventListener(type, light, { passive: true });
    for (const type of ['pointerleave', 'focusout']) side.addEventListener(type, clear, { passive: true });
  }
}
