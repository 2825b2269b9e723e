/** Who an embed is to those who listen for its height. */
export interface Speaker {
  /** The whole address of the embed. */
  readonly href: string;
  /** What our own messages and Datawrapper’s call it: a part of its address. */
  readonly id: string;
  /** Pym’s name for it, where its parent gave one. */
  readonly childId: string | undefined;
  /** WordPress’s secret, where it sent one. */
  readonly secret: string | undefined;
  /** iframe-resizer’s name for it, once its parent has said it. */
  readonly resizerId: string | undefined;
  readonly bareHeight: boolean;
}

/** A height in the language of every host we know: messages to be posted to the parent, none of them `null`. */
export function heightMessages(height: number, width: number, speaker: Speaker): (string | object)[] {
  const { href, id, childId, secret, resizerId, bareHeight } = speaker;
  return [
    { type: 'chart-embed:size', v: 1, id, height },
    { 'datawrapper-height': { [id]: height } },
    // AMP, @newswire/frames and sidechain.
    { sentinel: 'amp', type: 'embed-size', height },
    // Embedly and those who read it: as text, with the embed’s exact address.
    JSON.stringify({ src: href, context: 'iframe.resize', height }),
    // The Guardian’s iframe-messenger, whose ids begin like this.
    JSON.stringify({ id: 'iframeMessenger:chart', type: 'set-height', value: height }),
    ...(childId ? [`pymxPYMx${childId}xPYMxheightxPYMx${height}`] : []),
    ...(resizerId ? [`[iFrameSizer]${resizerId}:${height}:${width}:init`] : []),
    ...(secret ? [{ message: 'height', value: height, secret }] : []),
    ...(bareHeight ? [{ height }] : []),
  ];
}

/** A question of a parent, as what is to be known about us before the height is said again. */
export function questionOf(data: unknown): Partial<Speaker> | { readonly setHeight: string | number } | undefined {
  if (typeof data === 'string') {
    const resizerId = /^\[iFrameSizer\]([^:]{1,200}):/.exec(data)?.[1];
    if (resizerId !== undefined) return { resizerId };
    const childId = /^pymxPYMx([\w-]{1,80})xPYMxwidthxPYMx/.exec(data)?.[1];
    return childId === undefined ? undefined : { childId };
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const asked = data as Partial<Record<'sentinel' | 'type' | 'id' | 'message' | 'secret', unknown>>;
  if (asked.sentinel === 'amp' && asked.type === 'frames-init') return {};
  if (asked.type === 'setHeight' && (typeof asked.id === 'string' || typeof asked.id === 'number'))
    return { setHeight: asked.id };
  if (asked.message === 'ready' && typeof asked.secret === 'string') return { secret: asked.secret };
  return undefined;
}
