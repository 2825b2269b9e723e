import { type ScaleTime, scaleUtc, sum } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import { LANES, type Lane } from '../record/vocabulary.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import { type Placed, type Wish, levelsHeight, placeLabels } from '../scene/place-labels.ts';
import type { Label, Layer, Mark, Tone } from '../scene/scene.ts';
import { circle, line, rectangle } from '../scene/shapes.ts';
import { type Flag, carsOf, flagOfCars } from './cars.ts';
import { type Chart, type Drawing, type Wording, stateOf } from './chart.ts';
import { timeAxis } from './time-axis.ts';
import { type Item, timelineItems } from './timeline-items.ts';

const AXIS = FRAME.height - 22;
const RADIUS = 5;
/** A lane's own height, without its labels: its name above, its marks below. */
const NAME = LEADING.axis + 2;
const MARKS = 15;

const instant = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const inside = (item: Item, from: string, to: string): boolean =>
  item.when.to >= from && (item.when.from ?? item.when.to) <= to;

/** A lane laid out: its marks' middle, and its labels. */
interface Row {
  readonly lane: Lane;
  readonly top: number;
  readonly y: number;
  readonly items: readonly Item[];
  readonly placed: readonly Placed[];
}

function layOut(items: readonly Item[], labelled: ReadonlySet<string>, wishOf: (item: Item) => Wish): Row[] {
  const rows = LANES.filter((lane) => items.some((item) => item.lane === lane)).map((lane) => {
    const own = items.filter((item) => item.lane === lane);
    const wishes = own.filter((item) => labelled.has(item.id)).map(wishOf);
    return { lane, items: own, ...placeLabels(wishes, [MARGIN, FRAME.width - MARGIN]) };
  });
  const needed = sum(rows, (row) => NAME + MARKS + levelsHeight(row.levels));
  const spare = (AXIS - 8 - needed) / rows.length;
  if (spare < 0)
    throw new Error(
      `the timeline cannot hold ${labelled.size} labels: name fewer ids in this state's "labels" in charts.json`,
    );
  let top = 2;
  return rows.map(({ lane, items: own, placed, levels }) => {
    const row = {
      lane,
      top,
      items: own,
      placed,
      y: top + NAME + levelsHeight(levels) + Math.min(spare, 14) + MARKS / 2,
    };
    top += NAME + MARKS + levelsHeight(levels) + spare;
    return row;
  });
}

function itemMark(item: Item, y: number, x: ScaleTime<number, number>): Mark {
  const from = x(instant(item.when.from ?? item.when.to));
  const to = x(instant(item.when.to));
  const key = `item:${item.id}`;
  // A period is a bar; a day is a dot, also where the period is too short to be seen as one.
  if (item.when.precision === 'period' && to - from > 2 * RADIUS) {
    return { key, d: rectangle({ x: from, y: y - 2.5, width: to - from, height: 5 }), title: item.title };
  }
  return { key, d: circle(to, y, RADIUS), title: item.title };
}

function draw(edition: Edition, id: string, wording: Wording): Drawing {
  const { counted, states } = edition.charts.timeline;
  const { from, to, labels, focus } = stateOf('timeline', states, id);
  const x = scaleUtc()
    .domain([instant(from), instant(to)])
    .range([MARGIN + 10, FRAME.width - MARGIN - 28])
    .clamp(true);
  const middle = (item: Item): number => (x(instant(item.when.from ?? item.when.to)) + x(instant(item.when.to))) / 2;
  const shown = timelineItems(edition, wording).filter((item) => inside(item, from, to));
  const observation = find(edition, 'observations', counted);
  // The block begins at its day and flies to the right of it.
  const flagAt = (y: number): Flag =>
    flagOfCars(carsOf(observation), x(instant(observation.observed.to)), y + RADIUS, 'right');
  const { width, height } = flagAt(0).box;
  const rows = layOut(shown, new Set(labels), (item) => ({
    key: item.id,
    text: item.label,
    x: middle(item),
    ...(item.id === counted ? { over: { width, height: height - MARKS } } : {}),
  }));
  const focused = new Set(focus);
  const toneOf = (item: Item): Tone => (focused.size > 0 && !focused.has(item.id) ? 'quiet' : item.tone);
  const cars: Layer[] = [];
  const byTone = new Map<Tone, Mark[]>();
  const leaders: Mark[] = [];
  for (const row of rows) {
    for (const item of row.items) {
      if (item.id === counted) cars.push({ tone: 'counted', marks: flagAt(row.y).cars });
      else byTone.set(toneOf(item), [...(byTone.get(toneOf(item)) ?? []), itemMark(item, row.y, x)]);
    }
    for (const { key, x: at, level } of row.placed) {
      const foot = key === counted ? flagAt(row.y).box.y : row.y - RADIUS - 1;
      const head = row.y - MARKS / 2 - 3 - level * LEADING.label;
      if (head < foot) leaders.push({ key: `leader:${key}`, d: line(at, head, at, foot) });
    }
  }
  const day = observation.observed.to;
  const guides =
    day >= from && day <= to ? [{ key: 'guide:counted', d: line(x(instant(day)), 2, x(instant(day)), AXIS) }] : [];
  const time = timeAxis(x, AXIS, wording);
  const order: Tone[] = ['quiet', 'people', 'unknown', 'apart'];
  return {
    layers: [
      {
        tone: 'axis',
        marks: [
          ...rows.map((row) => ({ key: `lane:${row.lane}`, d: line(MARGIN, row.y, FRAME.width - MARGIN, row.y) })),
          ...guides,
          ...time.marks,
        ],
      },
      { tone: 'leader', marks: leaders },
      ...order.map((tone) => ({ tone, marks: byTone.get(tone) ?? [] })),
      ...cars,
    ],
    labels: [
      ...rows.map((row): Label => ({
        key: `lane:${row.lane}`,
        role: 'axis',
        tone: 'quiet',
        x: MARGIN,
        y: row.top + LEADING.axis - 2,
        anchor: 'start',
        lines: [wording.vocabulary.lane[row.lane]],
      })),
      ...rows.flatMap((row) =>
        row.placed.map((label): Label => ({
          key: `label:${label.key}`,
          role: 'label',
          tone: label.key === counted ? 'counted' : 'ground',
          x: label.textX,
          y: row.y - MARKS / 2 - 4 - label.level * LEADING.label,
          anchor: label.anchor,
          lines: [label.text],
        })),
      ),
      ...time.labels,
    ],
  };
}

/** The timeline: the trip, the images, the reports and the statements, in lanes on one time axis. */
export const timeline: Chart = {
  id: 'timeline',
  states: (edition) => edition.charts.timeline.states.map((state) => state.id),
  draw,
  table: (edition, state, wording) => {
    const { from, to } = stateOf('timeline', edition.charts.timeline.states, state);
    const rows = timelineItems(edition, wording).filter((item) => inside(item, from, to));
    return { columns: ['event', 'when', 'lane', 'source'], rows: rows.map((item) => item.cells) };
  },
};
