/** What a reader may choose, by the name of the choice and, in order, its values; the first is what holds without one. */
export const CHOICES = {
  mode: ['scroll', 'step', 'all'],
  motion: ['full', 'none'],
  theme: ['auto', 'light', 'dark'],
} as const;

type Choice = keyof typeof CHOICES;

/** How the story is read: pinned graphic, one step at a time, or every graphic in its step. */
export type Mode = (typeof CHOICES)['mode'][number];

/** Remembers a choice for the next visit; a browser that keeps nothing forgets it. */
function remember(name: Choice, value: string): void {
  try {
    localStorage.setItem(`reading-${name}`, value);
  } catch {
    // Nothing is kept in a private window or a locked frame.
  }
}

/**
 * Writes the way to read that holds into an address that says another, and a step as its fragment.
 * @returns whether the address said another one, as an entry of the history from before a choice does
 */
export function writeMode(step: string): boolean {
  const { mode = '' } = document.documentElement.dataset;
  const address = new URL(location.href);
  const { searchParams } = address;
  const said = searchParams.get('mode') ?? CHOICES.mode[0];
  if (said === mode) return false;
  if (mode === CHOICES.mode[0]) searchParams.delete('mode');
  else searchParams.set('mode', mode);
  address.hash = step;
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A browser that has had too many: the page is read as chosen all the same.
  }
  return true;
}

/**
 * Lets the reader choose by the radio buttons of a form, which bear the names and values of `CHOICES`. Every choice
 * holds at once, is remembered, and stands on the root element; the mode stands in the address too.
 * @param onMode called when the reader has chosen another mode, with the root element still in the one before
 */
export function offerChoices(form: HTMLFormElement, onMode: (mode: Mode) => void): void {
  const root = document.documentElement;
  const less = matchMedia('(prefers-reduced-motion: reduce)');
  let motion: string | undefined;
  const show = (): void => {
    const now: Record<Choice, string | undefined> = {
      mode: root.dataset.mode,
      motion: root.dataset.motion,
      theme: root.dataset.theme ?? 'auto',
    };
    for (const name of Object.keys(CHOICES) as Choice[]) {
      for (const input of form.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
        input.checked = input.value === now[name];
        if (name === 'motion') input.disabled = less.matches;
      }
    }
  };
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { value } = target;
    const name = target.name as Choice;
    remember(name, value);
    if (name === 'theme') {
      if (value === 'auto') delete root.dataset.theme;
      else root.dataset.theme = value;
    }
    if (name === 'motion') root.dataset.motion = motion = value;
    if (name === 'mode') {
      onMode(value as Mode);
      // The address may not have followed yet to where the reader is.
      writeMode(root.dataset.activeStep ?? '');
    }
  });
  less.addEventListener('change', () => {
    // What was kept, the page obeys by itself; what a browser keeps nothing of is known here alone.
    if (motion && !less.matches) root.dataset.motion = motion;
    show();
  });
  show();
}
