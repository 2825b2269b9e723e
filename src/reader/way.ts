/** What a reader is told on the way through the story. */
export interface Way {
  /** Says how much is left from a step on, by its place in the story. */
  arrive(at: number): void;
  /** Has a screen reader say something when it is free. */
  announce(words: string): void;
}

/** How long it shows that a link was copied, in milliseconds. */
const COPIED = 2000;

/**
 * Puts how much of the story is left, and a button that copies the address of the reader’s step, into the bar and into
 * its first panel, since a narrow bar has no room. Where the clipboard is refused, the address is shown instead.
 * @param way both, with the times of all steps in `data-way`, and what is said when a link was copied in the button’s `data-done`
 * @param said where words are put to be read aloud
 */
export function showWay(bar: Element, way: HTMLElement, said: Element): Way {
  const times = way.dataset.way?.split('|') ?? [];
  const announce = (words: string): void => said.replaceChildren(words);
  const copyLink = async (button: HTMLElement): Promise<void> => {
    const address = `${location.href.split(/[?#]/)[0]}#${document.documentElement.dataset.activeStep}`;
    try {
      await navigator.clipboard.writeText(address);
      announce(button.dataset.done ?? '');
      button.dataset.copied = '';
      setTimeout(() => delete button.dataset.copied, COPIED);
    } catch {
      prompt(button.textContent, address);
    }
  };
  const places = [way, way.cloneNode(true) as HTMLElement];
  bar.querySelector('details')?.after(way);
  bar.querySelector('.panel')?.prepend(...places.slice(1));
  for (const place of places) {
    place.hidden = false;
    const button = place.querySelector('button');
    button?.addEventListener('click', () => void copyLink(button));
  }
  return {
    announce,
    arrive: (at) => {
      for (const place of places) place.querySelector('span')?.replaceChildren(times[at] ?? '');
    },
  };
}
