import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label } from '../scene/scene.ts';
import { textBlock } from '../scene/text-block.ts';

/** The caveat of a state, at the upper left or the lower right of the map. */
export function mapNote(note: string | undefined, at: 'above' | 'below'): Label {
  const above = at === 'above';
  const block = textBlock(note ?? '', {
    key: 'note',
    role: 'note',
    tone: 'quiet',
    x: above ? MARGIN : FRAME.width - MARGIN,
    y: MARGIN + 12,
    width: FRAME.width - 2 * MARGIN,
    anchor: above ? 'start' : 'end',
  });
  return above ? block : { ...block, y: FRAME.height - MARGIN - (block.lines.length - 1) * LEADING.note };
}
