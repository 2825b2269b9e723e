import { extent, scaleUtc } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { circle, line, rectangle } from '../scene/shapes.ts';
import type { Drawing, Wording } from './chart.ts';
import { footNote } from './foot-note.ts';
import { timeAxis } from './time-axis.ts';

const instant = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** What one total takes: two lines of words, and its span. */
const ROW = 2 * LEADING.label;

/**
 * Totals that cannot be joined, each on a line of its own: the time it covers, as far as its beginning was seen, who
 * gives it, and the number as words. No axis shows the numbers.
 */
export function drawSpans(
  edition: Edition,
  shown: readonly Observation[],
  wording: Wording,
  note: string | undefined,
): Drawing {
  const foot = footNote(note);
  const days = shown.flatMap(({ observed }) => [observed.from ?? observed.to, observed.to]);
  const [first = '', last = ''] = extent(days);
  const x = scaleUtc()
    .domain([instant(first), instant(last)])
    .range([MARGIN + 10, FRAME.width - MARGIN - 10]);
  const bottom = FRAME.height - foot.height - 34;
  const height = Math.min(54, (bottom - MARGIN) / Math.max(1, shown.length));
  if (height < ROW) throw new Error(`${shown.length} totals are too many for one picture: name fewer in "of"`);
  const spans: Mark[] = [];
  const dots: Mark[] = [];
  const open: Mark[] = [];
  const labels: Label[] = [];
  for (const [at, one] of shown.entries()) {
    const y = MARGIN + 14 + at * height;
    const end = x(instant(one.observed.to));
    const counter = one.counter ? wording.words(find(edition, 'actors', one.counter).short) : '';
    const text = [counter, wording.unit(one)].filter(Boolean).join(': ');
    labels.push({
      key: `value:${one.id}`,
      role: 'label',
      tone: 'ground',
      x: MARGIN,
      y,
      anchor: 'start',
      lines: [text],
    });
    const middle = y + 10;
    if (one.observed.from) {
      const from = x(instant(one.observed.from));
      spans.push({ key: `span:${one.id}`, d: rectangle({ x: from, y: middle - 2, width: end - from, height: 4 }) });
    } else open.push({ key: `open:${one.id}`, d: line(x.range()[0] ?? 0, middle, end, middle) });
    dots.push({ key: `measure:${one.id}`, d: circle(end, middle, 4), title: wording.unit(one) });
  }
  const axis = timeAxis(x, bottom + 8, wording);
  return {
    layers: [
      { tone: 'axis', marks: axis.marks },
      { tone: 'gap', marks: open },
      { tone: 'apart', marks: [...spans, ...dots] },
    ],
    labels: [...labels, ...axis.labels, ...foot.labels],
  };
}
