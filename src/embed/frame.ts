import { type Speaker, heightMessages, questionOf } from './heights.ts';
import { type Status, noteOf } from './news.ts';
import { readParameters } from './parameters.ts';

/** The one script of an embed: it obeys the address’s parameters, says the news, and tells the host how tall it is. */
const root = document.documentElement;
const given = readParameters(location.search, location.hash);

const { theme, state } = given;
if (theme) root.dataset.theme = theme;
if (given.plain) root.dataset.plain = '';
if (given.transparent) root.dataset.transparent = '';
if (state && root.dataset.states?.split(' ').includes(state))
  location.replace(`${location.pathname}${state}/${location.search}${location.hash}`);

// What status.js calls when it has loaded.
(window as { chartNews?: (status: Status) => void }).chartNews = (status) => {
  const { edition = '', state: shown = '' } = root.dataset;
  const note = noteOf(status, { edition, state: shown, asof: given.asof, quote: given.quote });
  const line = document.querySelector('[data-news]');
  if (note && line) {
    root.dataset.told = note.severity;
    line.textContent = note.text;
    if (note.href) {
      const link = Object.assign(document.createElement('a'), { href: note.href, target: '_blank' });
      link.textContent = status.words.more;
      line.append(' ', link);
    }
  }
  const severity = note?.severity ?? 'none';
  post({ type: 'chart-embed:status', v: 1, id: idOf(), version: edition, latest: status.latest, severity });
};

if (parent !== window) speak();

/** What this copy is called: as its host named it, else by its address. */
function idOf(): string {
  return given.eid ?? location.pathname.replace(/^.*?(embed\/.*)\/$/, '$1');
}

function post(message: unknown): void {
  if (parent !== window) parent.postMessage(message, '*');
}

function speak(): void {
  let speaker: Speaker = { ...given, href: location.href, id: idOf(), resizerId: undefined };
  let told = '';
  const tell = (again: boolean): void => {
    const { width, height } = document.body.getBoundingClientRect();
    // A frame that is not shown has no width; it is heard of again when it has one.
    const size = `${width} ${height}`;
    if (width === 0 || (told === size && !again)) return;
    told = size;
    for (const message of heightMessages(Math.ceil(height), Math.ceil(width), speaker)) post(message);
    try {
      (window as { requestResize?: () => void }).requestResize?.();
    } catch {
      // The host did not ask the browser to size the frame.
    }
  };
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const asked = questionOf(data);
    if (!asked) return;
    if ('setHeight' in asked) {
      post({ type: 'setHeight', id: asked.setHeight, height: Math.ceil(document.body.getBoundingClientRect().height) });
      return;
    }
    speaker = { ...speaker, ...asked };
    tell(true);
  });
  // Browsers do not lay out a frame that is far from the screen by themselves: its height is asked for once, at once.
  tell(false);
  addEventListener('load', () => tell(false));
  new ResizeObserver(() => tell(false)).observe(document.body);
  post('[iFrameResizerChild]Ready');
  // WordPress leaves the page only for an address that the frame asks it to.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !speaker.secret || link.host !== location.host) return;
    event.preventDefault();
    post({ message: 'link', value: link.href, secret: speaker.secret });
  });
}
