import { SIZE } from './frame.ts';
import type { Label, Role, Tone } from './scene.ts';
import { balanceText } from './text-width.ts';

/** Where a block of text stands and how wide it may become, in scene units. */
export interface BlockPlace {
  readonly key: string;
  readonly role: Role;
  readonly tone: Tone;
  readonly x: number;
  /** The baseline of the first line. */
  readonly y: number;
  readonly width: number;
  readonly anchor?: Label['anchor'];
}

/** A text broken into as many lines as it needs to be no wider than its place. */
export function textBlock(text: string, { key, role, tone, x, y, width, anchor = 'start' }: BlockPlace): Label {
  return { key, role, tone, x, y, anchor, lines: balanceText(text, SIZE[role], width) };
}
