import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label } from '../scene/scene.ts';
import { textBlock } from '../scene/text-block.ts';

/** A state's caveat at the foot of its picture, and the height that it takes there. */
export function footNote(note: string | undefined): { labels: Label[]; height: number } {
  if (!note) return { labels: [], height: 0 };
  const width = FRAME.width - 2 * MARGIN;
  const block = textBlock(note, { key: 'note', role: 'note', tone: 'quiet', x: MARGIN, y: 0, width });
  const above = (block.lines.length - 1) * LEADING.note;
  return { labels: [{ ...block, y: FRAME.height - MARGIN - above }], height: above + LEADING.note };
}
