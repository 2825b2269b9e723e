import { groups, max, scaleLinear } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { line, rectangle } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { textWidth } from '../scene/text-width.ts';
import { carMarks, gridOfCars } from './cars.ts';
import type { Drawing, Wording } from './chart.ts';

const RIGHT = FRAME.width - MARGIN;
/** The gap, and the counted cars at its end. */
const GAP = { y: 8, height: 92 } as const;
const CARS = 74;
/** The looks of another counter: where their list begins, and how high a bar and a line of words are. */
const LIST = 172;
const BAR = 9;
const LINE = 17;

const startOf = (observation: Observation): string => observation.observed.from ?? observation.observed.to;

/** The counter's reported rise, as a labelled gap that ends at the counted cars. */
function drawDays(counted: Observation, gap: Observation, wording: Wording): Drawing {
  const count = Math.round(counted.value ?? 0);
  const perRow = Math.max(5, Math.ceil(count / 14));
  const rowHeight = Math.min(6.6, GAP.height / Math.max(1, Math.ceil(count / perRow)));
  const grid = {
    x: RIGHT - CARS,
    y: GAP.y,
    perRow,
    slot: CARS / perRow,
    rowHeight,
    carLength: (CARS / perRow) * 0.78,
    carWidth: rowHeight * 0.62,
  };
  const box = { x: MARGIN, y: GAP.y, width: RIGHT - CARS - 10 - MARGIN, height: GAP.height };
  const foot = GAP.y + GAP.height + LEADING.axis;
  const end = (key: string, x: number, anchor: Label['anchor'], text: string): Label => ({
    key: `axis:${key}`,
    role: 'axis',
    tone: 'quiet',
    x,
    y: foot,
    anchor,
    lines: [text],
  });
  return {
    layers: [
      { tone: 'gap', marks: [{ key: `gap:${gap.id}`, d: rectangle(box) }] },
      { tone: 'counted', marks: carMarks('car', gridOfCars(count, grid)) },
    ],
    labels: [
      textBlock(`${wording.words(gap.label)}: ${wording.unit(gap)}`, {
        key: `label:${gap.id}`,
        role: 'label',
        tone: 'gap',
        x: box.x + 10,
        y: box.y + 24,
        width: box.width - 20,
      }),
      end('start', box.x, 'start', wording.date(startOf(gap), 'shortMonth')),
      end('end', RIGHT, 'end', wording.date(counted.observed.to, 'shortMonth')),
      {
        key: `value:${counted.id}`,
        role: 'label',
        tone: 'counted',
        x: RIGHT,
        y: foot + LEADING.label,
        anchor: 'end',
        lines: [wording.value(counted)],
      },
    ],
  };
}

/** Another counter's looks, day by day, each in its own unit: lengths as bars, and words where nothing could be counted. */
function drawLooks(looks: readonly Observation[], owner: string, wording: Wording): Drawing {
  const days = groups(looks, startOf);
  const names = days.map(([day]) => wording.date(day, 'shortMonth'));
  const left = MARGIN + (max(names, (name) => textWidth(name, SIZE.axis)) ?? 0) + 10;
  const lengths = looks.filter((look) => look.unit === 'metres' && look.value !== null);
  const widest = max(lengths, (look) => textWidth(metres(look, wording), SIZE.axis)) ?? 0;
  const length = scaleLinear()
    .domain([0, max(lengths, (look) => look.value ?? 0) ?? 1])
    .range([0, RIGHT - left - widest - 8]);
  const bars: Mark[] = [];
  const hatched: Mark[] = [];
  const nothing: Mark[] = [];
  const labels: Label[] = [];
  const beside = (look: Observation, x: number, y: number, text: string): void => {
    labels.push({ key: `look:${look.id}`, role: 'axis', tone: 'ground', x, y, anchor: 'start', lines: [text] });
  };
  let y = LIST;
  for (const [index, [day, same]] of days.entries()) {
    labels.push({
      key: `axis:${day}`,
      role: 'axis',
      tone: 'quiet',
      x: MARGIN,
      y: y + 10,
      anchor: 'start',
      lines: [names[index] ?? ''],
    });
    for (const look of same) {
      if (look.unit === 'metres' && look.value !== null) {
        const end = left + length(look.value);
        bars.push({
          key: `look:${look.id}`,
          d: rectangle({ x: left, y: y + 1, width: end - left, height: BAR }),
          title: wording.unit(look),
        });
        beside(look, end + 6, y + 10, metres(look, wording));
        y += LINE - 2;
      } else if (look.value === null) {
        const seen = look.noValue !== 'not_seen';
        if (seen)
          hatched.push({
            key: `look:${look.id}`,
            d: rectangle({ x: left, y, width: 26, height: 12 }),
            title: wording.words(look.label),
          });
        else
          nothing.push({
            key: `look:${look.id}`,
            d: line(left, y + 6, left + 26, y + 6),
            title: wording.words(look.label),
          });
        beside(look, left + 34, y + 10, wording.value(look));
        y += LINE;
      }
    }
    y += 3;
  }
  return {
    layers: [
      { tone: 'leader', marks: nothing },
      { tone: 'unknown', marks: hatched },
      { tone: 'apart', marks: bars },
    ],
    labels: [
      { key: 'label:own', role: 'label', tone: 'ground', x: MARGIN, y: LIST - 14, anchor: 'start', lines: [owner] },
      ...labels,
    ],
  };
}

function metres(look: Observation, wording: Wording): string {
  return wording.vocabulary.ui.metres(wording.number(look.value ?? 0));
}

/**
 * The days without a count: the reported rise as a labelled gap up to the counted cars, and
 * below it, in its own unit, what another counter saw on single days.
 */
export function drawGap(edition: Edition, wording: Wording): Drawing {
  const settings = edition.charts.yard;
  const observation = (id: string): Observation => find(edition, 'observations', id);
  const looks = settings.looks.map(observation);
  const counter = looks[0]?.counter;
  const owner = counter ? wording.words(find(edition, 'actors', counter).name) : '';
  const above = drawDays(observation(settings.counted), observation(settings.gap), wording);
  const below = drawLooks(looks, owner, wording);
  return { layers: [...below.layers, ...above.layers], labels: [...above.labels, ...below.labels] };
}
