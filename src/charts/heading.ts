import { LEADING } from '../scene/frame.ts';
import type { Label, Tone } from '../scene/scene.ts';
import { textBlock } from '../scene/text-block.ts';

/** A number and what it counts: the number large, its name in a line or more below. */
export function heading(
  id: string,
  tone: Tone,
  text: string,
  name: string,
  x: number,
  y: number,
  width: number,
): Label[] {
  const value = textBlock(text, { key: `value:${id}`, role: 'value', tone, x, y, width });
  const below = y + (value.lines.length - 1) * LEADING.value + LEADING.label + 2;
  return [value, textBlock(name, { key: `label:${id}`, role: 'label', tone: 'quiet', x, y: below, width })];
}

/** The lowest baseline of a heading, in scene units. */
export function footOf(labels: readonly Label[]): number {
  return Math.max(...labels.map((label) => label.y + (label.lines.length - 1) * LEADING[label.role]));
}
