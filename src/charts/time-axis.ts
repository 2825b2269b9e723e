import type { ScaleTime } from 'd3';
import { FRAME, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { line } from '../scene/shapes.ts';
import { textWidth } from '../scene/text-width.ts';
import type { Wording } from './chart.ts';

const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The axis of a time scale at a height: its line, its ticks, and as many of their dates as fit side by side. */
export function timeAxis(
  x: ScaleTime<number, number>,
  y: number,
  wording: Wording,
): { marks: Mark[]; labels: Label[] } {
  const [from = new Date(0), to = from] = x.domain();
  const long = to.getTime() - from.getTime() > 120 * 86_400_000;
  const ticks = x.ticks(long ? 4 : 5);
  const form = long ? 'month' : 'shortMonth';
  let free = -Infinity;
  const labels = ticks.flatMap((tick): Label[] => {
    const text = wording.date(iso(tick), form);
    const width = textWidth(text, SIZE.axis);
    const left = x(tick) - width / 2;
    if (left < Math.max(0, free) || left + width > FRAME.width) return [];
    free = left + width + 10;
    const place = { x: x(tick), y: y + 16, anchor: 'middle' } as const;
    return [{ key: `axis:${iso(tick)}`, role: 'axis', tone: 'quiet', ...place, lines: [text] }];
  });
  const ends = line(MARGIN, y, FRAME.width - MARGIN, y);
  return {
    marks: [
      { key: 'axis:time', d: ends },
      ...ticks.map((tick) => ({ key: `tick:${iso(tick)}`, d: line(x(tick), y, x(tick), y + 4) })),
    ],
    labels,
  };
}
