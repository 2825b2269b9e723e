/** The page of codes: it fills in where the site stands, and copies. Without it, codes are there to be selected. */
const UNKNOWN = /https:\/\/site\.invalid/g;

/** Fills in the site’s origin, and makes the buttons copy. */
export function helpSharing(): void {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-code]')];
  for (const field of fields) field.value = field.value.replace(UNKNOWN, location.origin);
  for (const note of document.querySelectorAll<HTMLElement>('[data-unknown-origin]')) note.hidden = true;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const field = document.getElementById(button.dataset.copy ?? '');
    if (!(field instanceof HTMLTextAreaElement)) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy(field).then((done) => {
        button.nextElementSibling?.replaceChildren((done ? button.dataset.copied : button.dataset.selected) ?? '');
      });
    });
  }
}

/** Copies a field’s text, as rich text where the field says so; else leaves it selected, to be copied by hand. */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    const plain = new Blob([field.value], { type: 'text/plain' });
    const rich = new Blob([field.value], { type: 'text/html' });
    const item = field.dataset.code === 'rich' ? { 'text/html': rich, 'text/plain': plain } : { 'text/plain': plain };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    return true;
  } catch {
    field.focus();
    field.select();
    return false;
  }
}
