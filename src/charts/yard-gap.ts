import { max, min, scaleLinear, scaleUtc } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import { type Wish, placeLabels } from '../scene/place-labels.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { circle, line, rectangle } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { carMarks, gridHeight, gridOfCars } from './cars.ts';
import type { Drawing, Wording } from './chart.ts';

const TOP = { top: 22, foot: 150 } as const;
const OWN = { top: 206, foot: 300 } as const;
const BAR = 7;

const instant = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const startOf = (observation: Observation): string => observation.observed.from ?? observation.observed.to;

/** Looks of one day stand side by side, in the record's order. */
function byDay(looks: readonly Observation[]): Map<string, Observation[]> {
  return Map.groupBy(looks, startOf);
}

/**
 * The days without a count: the counter's reported rise as a labelled gap up to the counted
 * cars, and below it, on its own scale, what another counter saw on single days.
 */
export function drawGap(edition: Edition, wording: Wording): Drawing {
  const settings = edition.charts.yard;
  const observation = (id: string): Observation => find(edition, 'observations', id);
  const counted = observation(settings.counted);
  const gap = observation(settings.gap);
  const looks = settings.looks.map(observation);
  const days = [gap, counted, ...looks].flatMap((one) => [startOf(one), one.observed.to]);
  const x = scaleUtc()
    .domain([instant(min(days) ?? ''), instant(max(days) ?? '')])
    .range([28, FRAME.width - 56]);
  const at = (iso: string): number => x(instant(iso));

  const count = Math.round(counted.value ?? 0);
  const stack = {
    x: at(counted.observed.to) - 4,
    y: TOP.top,
    perRow: 4,
    slot: 12,
    rowHeight: 6.6,
    carLength: 11,
    carWidth: 4.4,
  };
  const perRow = Math.max(4, Math.ceil(count / 19));
  const grid = { ...stack, perRow, slot: 48 / perRow, carLength: 44 / perRow };
  const foot = TOP.top + gridHeight(Math.max(count, 1), grid);
  const gapBox = {
    x: at(startOf(gap)),
    y: TOP.top + 18,
    width: at(gap.observed.to) - at(startOf(gap)) - 10,
    height: TOP.foot - TOP.top - 24,
  };
  const textWidth = gapBox.width - 16;

  const tallest = max(looks, (look) => look.value ?? 0) ?? 0;
  const length = scaleLinear()
    .domain([0, tallest])
    .range([0, OWN.foot - OWN.top - 20]);
  const bars: Mark[] = [];
  const hatched: Mark[] = [];
  const nothing: Mark[] = [];
  const values: Wish[] = [];
  const dates: Wish[] = [];
  for (const [day, same] of byDay(looks)) {
    const lengths = same.filter((look) => look.unit === 'metres' && look.value !== null);
    const middle = at(day);
    lengths.forEach((look, index) => {
      const height = length(look.value ?? 0);
      const left = middle + (index - lengths.length / 2) * (BAR + 2);
      bars.push({
        key: `look:${look.id}`,
        d: rectangle({ x: left, y: OWN.foot - height, width: BAR, height }),
        title: wording.unit(look),
      });
    });
    const longest = max(lengths, (look) => look.value ?? 0);
    if (longest !== undefined) {
      values.push({ key: day, text: wording.vocabulary.ui.metres(wording.number(longest)), x: middle });
    }
    for (const look of same.filter((one) => one.value === null)) {
      if (look.noValue === 'not_counted')
        nothing.push({ key: `look:${look.id}`, d: circle(middle, OWN.foot - 6, 5), title: wording.words(look.label) });
      else
        hatched.push({
          key: `look:${look.id}`,
          d: rectangle({ x: middle - 9, y: OWN.foot - 44, width: 18, height: 44 }),
          title: wording.words(look.label),
        });
    }
    dates.push({ key: day, text: wording.date(day, 'shortMonth'), x: middle });
  }
  const firstLook = looks[0];
  const owner = firstLook?.counter ? wording.words(find(edition, 'actors', firstLook.counter).name) : '';
  return {
    layers: [
      { tone: 'axis', marks: [{ key: 'axis:own', d: line(MARGIN, OWN.foot, FRAME.width - MARGIN, OWN.foot) }] },
      { tone: 'gap', marks: [{ key: `gap:${gap.id}`, d: rectangle(gapBox) }] },
      { tone: 'unknown', marks: hatched },
      { tone: 'leader', marks: nothing },
      { tone: 'apart', marks: bars },
      { tone: 'counted', marks: carMarks('car', gridOfCars(count, grid)) },
    ],
    labels: [
      textBlock(`${wording.words(gap.label)}: ${wording.unit(gap)}`, {
        key: `label:${gap.id}`,
        role: 'label',
        tone: 'gap',
        x: gapBox.x + 8,
        y: gapBox.y + 20,
        width: textWidth,
      }),
      {
        key: `value:${counted.id}`,
        role: 'label',
        tone: 'counted',
        x: FRAME.width - MARGIN,
        y: foot + 16,
        anchor: 'end',
        lines: [wording.value(counted)],
      },
      textBlock(owner, {
        key: 'label:own',
        role: 'label',
        tone: 'apart',
        x: MARGIN,
        y: OWN.top - 14,
        width: FRAME.width - 2 * MARGIN,
      }),
      ...placeLabels(values, [MARGIN, FRAME.width - MARGIN]).placed.map(
        ({ key, text, textX, anchor, level }): Label => ({
          key: `value:${key}`,
          role: 'label',
          tone: 'apart',
          x: textX,
          y: OWN.top + 16 - level * LEADING.label,
          anchor,
          lines: [text],
        }),
      ),
      ...placeLabels(dates, [MARGIN, FRAME.width - MARGIN]).placed.map(
        ({ key, text, textX, anchor, level }): Label => ({
          key: `axis:${key}`,
          role: 'axis',
          tone: 'quiet',
          x: textX,
          y: OWN.foot + 17 + level * LEADING.axis,
          anchor,
          lines: [text],
        }),
      ),
    ],
  };
}
