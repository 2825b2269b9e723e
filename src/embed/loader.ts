/**
 * The optional script of a host’s page: it puts the live embed over each picture that was pasted, as soon as the embed has
 * told its height. The picture stays below it, for paper and for embeds that never answer.
 */
const frames = new Map<HTMLIFrameElement, (height: number) => void>();

/** Where an embed stands: over its picture. */
const PLACE = 'position:absolute;inset:0;width:100%;height:100%;border:0;';

function upgrade(figure: Element, source: string): void {
  const picture = figure.querySelector<HTMLElement>('a');
  const room = picture?.parentElement;
  if (!picture || !room || figure.querySelector('iframe') || !/^https?:/.test(new URL(source, location.href).protocol))
    return;
  const frame = document.createElement('iframe');
  frame.src = source;
  frame.title = picture.querySelector('img')?.alt ?? '';
  // A browser tells a frame that is hidden in another way nothing of its size: had it none at first, as in a tab that is
  // closed, it would never be heard.
  frame.style.cssText = `${PLACE}opacity:0;pointer-events:none`;
  frame.inert = true;
  let tall = 0;
  const show = (live: boolean): void => {
    if (tall === 0) return;
    frame.inert = false;
    frame.style.cssText = live ? PLACE : `${PLACE}visibility:hidden`;
    picture.style.cssText = live ? `display:block;max-height:${tall}px;overflow:hidden;visibility:hidden` : '';
  };
  addEventListener('beforeprint', () => show(false));
  addEventListener('afterprint', () => show(true));
  whenKept(room, () => {
    room.append(frame);
    frames.set(frame, (height) => {
      tall = height;
      room.style.minHeight = `${height}px`;
      show(true);
    });
  });
}

/** Goes on once there is room for the embed: where none was kept, as soon as nobody sees what is moved by keeping it. */
function whenKept(room: HTMLElement, then: () => void): void {
  if (room.style.minHeight) {
    then();
    return;
  }
  new IntersectionObserver(([end], watch) => {
    if (!end || end.boundingClientRect.top < innerHeight) return;
    watch.disconnect();
    room.style.minHeight = room.dataset.room ?? '';
    then();
  }).observe(room.nextElementSibling ?? room);
}

addEventListener(
  'message',
  ({ source, data }: MessageEvent<{ type?: unknown; v?: unknown; height?: unknown } | null>) => {
    if (data?.type !== 'chart-embed:size' || data.v !== 1 || typeof data.height !== 'number') return;
    // A frame that the page moves elsewhere loads anew, in another window.
    for (const [frame, hear] of frames) if (source && frame.contentWindow === source) hear(data.height);
  },
);

for (const figure of document.querySelectorAll('[data-chart-embed]'))
  upgrade(figure, figure.getAttribute('data-chart-embed') ?? '');

if (!customElements.get('embedded-chart'))
  customElements.define(
    'embedded-chart',
    class extends HTMLElement {
      connectedCallback(): void {
        // Its picture may not have been read yet.
        setTimeout(() => upgrade(this, this.getAttribute('src') ?? ''));
      }
    },
  );

export {};
