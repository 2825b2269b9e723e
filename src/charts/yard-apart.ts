import { max } from 'd3';
import type { Observation } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { rectangle } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { type Grid, carMarks, carsOf, gridHeight, gridOfCars, wholeSlot } from './cars.ts';
import type { Drawing, Wording } from './chart.ts';
import { footOf, heading } from './heading.ts';

/** The numbers of the yard's settings, looked up. */
export interface Counts {
  readonly counted: Observation;
  readonly ceiling: Observation;
  readonly covered: Observation;
  readonly apart: readonly Observation[];
}

const HALF = 178;
const PADDING = 10;
const FRAME_X = FRAME.width - MARGIN - HALF;

/** Another counter's numbers in a frame of their own, each unit in its own length. */
function drawFrame(
  apart: readonly Observation[],
  owner: string,
  wording: Wording,
): { marks: Mark[]; labels: Label[]; foot: number } {
  const x = FRAME_X + PADDING;
  const width = HALF - 2 * PADDING;
  const block = (key: string, tone: 'apart' | 'quiet', text: string, y: number): Label =>
    textBlock(text, { key, role: 'label', tone, x, y, width });
  const longest = max(apart, (observation) => observation.each ?? 0) || 1;
  const lengthOf = (observation: Observation): number => observation.each ?? longest;
  const perMetre = 20 / longest;
  const title = block('label:owner', 'apart', owner, 28);
  let y = 28 + title.lines.length * LEADING.label + 4;
  const marks: Mark[] = [];
  const labels = [title];
  for (const observation of apart) {
    const text = block(`value:${observation.id}`, 'apart', wording.unit(observation), y);
    const carLength = lengthOf(observation) * perMetre;
    const slot = carLength + 5;
    const top = y + (text.lines.length - 1) * LEADING.label + 9;
    const perRow = Math.max(1, Math.floor(width / slot));
    const grid: Grid = { x, y: top, perRow, slot, rowHeight: 15, carLength, carWidth: 7 };
    marks.push(...carMarks(observation.id, gridOfCars(carsOf(observation), grid)));
    labels.push(text);
    y = top + gridHeight(Math.max(carsOf(observation), 1), grid) + 26;
  }
  const [first] = apart;
  if (!first) return { marks, labels, foot: y };
  const caption = block('label:apart', 'quiet', wording.when(first.observed), y);
  return { marks, labels: [...labels, caption], foot: y + (caption.lines.length - 1) * LEADING.label + 10 };
}

/**
 * The count and the ceiling on the left, in one scale; on the right, in a frame and a scale of its
 * own, what another counter found in another area. The two do not fit together and are not joined.
 * @param owner who counted the framed numbers, and where.
 */
export function drawApart({ counted, ceiling, apart }: Counts, owner: string, wording: Wording): Drawing {
  const perRow = Math.max(10, Math.ceil(Math.sqrt(carsOf(counted) * 1.4)));
  const slot = wholeSlot(HALF / (perRow + 0.6));
  const title = heading(ceiling.id, 'bound', wording.value(ceiling), wording.words(ceiling.label), MARGIN, 28, HALF);
  const above: Grid = {
    x: MARGIN,
    y: footOf(title) + 10,
    perRow,
    slot,
    rowHeight: 18,
    carLength: slot * 0.76,
    carWidth: 7,
  };
  const top = above.y + gridHeight(carsOf(ceiling), above) + 62;
  const rowHeight = Math.min(18, (FRAME.height - 40 - top) / Math.ceil(Math.max(carsOf(counted), 1) / perRow));
  const below: Grid = { ...above, y: top, rowHeight, carWidth: Math.min(7, rowHeight * 0.5) };
  const frame = drawFrame(apart, owner, wording);
  const border = rectangle({ x: FRAME_X, y: 8, width: HALF, height: Math.min(frame.foot, FRAME.height - 26) - 8 });
  const day = wording.when(counted.observed);
  return {
    layers: [
      { tone: 'leader', marks: [{ key: 'frame:apart', d: border }] },
      { tone: 'bound', marks: carMarks('berth', gridOfCars(carsOf(ceiling), above)) },
      { tone: 'counted', marks: carMarks('car', gridOfCars(carsOf(counted), below)) },
      { tone: 'apart', marks: frame.marks },
    ],
    labels: [
      ...title,
      ...heading(counted.id, 'counted', wording.value(counted), day, MARGIN, below.y - 30, HALF),
      ...frame.labels,
    ],
  };
}
