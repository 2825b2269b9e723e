/**
 * The optional script of a host’s page: it puts the live embed over each picture that was pasted, as soon as the embed has
 * told its height. The picture stays below it, for paper and for embeds that never answer.
 */
const heard = new Map<MessageEventSource | null, (height: number) => void>();

function upgrade(figure: Element, source: string): void {
  const picture = figure.querySelector<HTMLElement>('a');
  const room = picture?.parentElement;
  if (!picture || !room || figure.querySelector('iframe') || !/^https?:/.test(new URL(source, location.href).protocol))
    return;
  const frame = document.createElement('iframe');
  frame.src = source;
  frame.title = picture.querySelector('img')?.alt ?? '';
  frame.style.cssText = 'position:absolute;inset:0;width:100%;height:100%;border:0;visibility:hidden';
  const show = (live: boolean): void => {
    frame.style.visibility = live ? '' : 'hidden';
    picture.style.visibility = live ? 'hidden' : '';
  };
  room.append(frame);
  heard.set(frame.contentWindow, (height) => {
    room.style.minHeight = `${height}px`;
    picture.style.display = 'block';
    picture.style.maxHeight = `${height}px`;
    picture.style.overflow = 'hidden';
    show(true);
  });
  addEventListener('beforeprint', () => show(false));
  addEventListener('afterprint', () => show(true));
}

addEventListener(
  'message',
  ({ source, data }: MessageEvent<{ type?: unknown; v?: unknown; height?: unknown } | null>) => {
    if (data?.type === 'chart-embed:size' && data.v === 1 && typeof data.height === 'number')
      heard.get(source)?.(data.height);
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
