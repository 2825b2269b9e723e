import * as Plot from '@observablehq/plot';
import { say, type Say } from '../language/say.ts';
import { type Edition, find } from '../record/edition.ts';
import type { Observation } from '../record/schema.ts';
import { UNITS } from '../record/vocabulary.ts';
import { textWidth } from '../scene/text-width.ts';
import { draw, WIDTH } from './draw.ts';
import type { EvidenceCell, EvidenceChart, Panel } from './evidence-chart.ts';
import { placeWords, type PlacedText, SIZE } from './rows.ts';

/** Where bars end at most, if the values beside them leave so much room. */
const LONGEST = 150;
const BAR = 8;
const ROW_GAP = 12;
/** Between a bar and its value, with the arrow of one that is a floor. */
const BESIDE = 22;

/** Every observation that counts or measures something, in one picture per unit and area: two never share a scale. */
export function countsChart(edition: Edition, language: string): EvidenceChart {
  const voice = say(language);
  const { counts } = voice.vocabulary.evidence;
  const counted = edition.observations.filter(({ unit }) => unit !== null);
  const panels = UNITS.flatMap((unit) => {
    const alike = counted.filter((one) => one.unit === unit);
    const areas = [...new Set(alike.map(({ area }) => area))];
    return areas.map((area) => {
      const rows = alike.filter((one) => one.area === area).toSorted(byDay);
      const place = area ? voice.words(find(edition, 'places', area).name) : counts.nowhere;
      const { counted: what, other } = voice.vocabulary.unit[unit];
      const title = capital(`${what ?? other}, ${place}`, voice);
      return panel(`${unit}-${area ?? 'nowhere'}`, title, rows, edition, voice);
    });
  });
  return { id: 'counts', title: counts.title, sentence: counts.sentence, panels };
}

const capital = (text: string, { vocabulary }: Say): string =>
  text.charAt(0).toLocaleUpperCase(vocabulary.locale) + text.slice(1);

const byDay = ({ observed: a }: Observation, { observed: b }: Observation): number =>
  a.to === b.to ? (a.from ?? '').localeCompare(b.from ?? '') : a.to.localeCompare(b.to);

/** The words above a bar: what was counted, when, and whether it was worked out here. */
function rowWords(observation: Observation, voice: Say): string {
  const { label, observed, derived } = observation;
  return [
    voice.words(label),
    voice.when(observed),
    ...(derived ? [voice.vocabulary.evidence.counts.derived] : []),
  ].join(', ');
}

interface Bar {
  /** What the story leads with has the signal's colour, all else the ink's. */
  readonly tone: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

function panel(id: string, title: string, rows: readonly Observation[], edition: Edition, voice: Say): Panel {
  const drawn = rows.filter(({ rank }) => rank !== 'withdrawn');
  const largest = Math.max(...drawn.map(({ value, upTo }) => upTo ?? value ?? 0), 0);
  const widest = Math.max(...drawn.map((one) => textWidth(voice.unit(one), SIZE)), 0);
  const reach = Math.max(20, Math.min(LONGEST, WIDTH - widest - BESIDE));
  const at = (value: number): number => (largest > 0 ? (value / largest) * reach : 0);
  const names: PlacedText[] = [];
  const values: PlacedText[] = [];
  const bars: Record<'solid' | 'open' | 'gap' | 'floor', Bar[]> = { solid: [], open: [], gap: [], floor: [] };
  let top = 0;
  for (const observation of drawn) {
    const { value, upTo, bound } = observation;
    const floor = bound === 'at_least' || bound === 'more_than';
    const { lines, bottom } = placeWords(rowWords(observation, voice), 0, top);
    const y = bottom + BAR;
    const end = at(upTo ?? value ?? 0);
    const tone = observation.rank === 'preferred' ? 'var(--signal)' : 'var(--ink)';
    if (value === null) bars.gap.push({ from: 0, to: reach / 2, y, tone });
    else if (bound === 'at_most') bars.open.push({ from: 0, to: end, y, tone });
    else bars.solid.push({ from: 0, to: at(value), y, tone });
    if (bound === 'between' && value !== null) bars.open.push({ from: at(value), to: end, y, tone });
    if (floor) bars.floor.push({ from: end, to: end + 14, y, tone });
    const beside = value === null ? reach / 2 : floor ? end + 14 : end;
    names.push(...lines);
    values.push({ x: beside + 6, y, text: voice.unit(observation) });
    top = y + BAR / 2 + ROW_GAP;
  }
  const box = { x1: 'from', x2: 'to', y1: (bar: Bar) => bar.y - BAR / 2, y2: (bar: Bar) => bar.y + BAR / 2 };
  const tone = { value: 'tone', scale: null } as const;
  const line = { x1: 'from', x2: 'to', y1: 'y', y2: 'y' } as const;
  const text = { x: 'x', y: 'y', text: 'text', textAnchor: 'start' } as const;
  const marks = [
    Plot.rect(bars.solid, { ...box, fill: tone }),
    Plot.rect(bars.open, { ...box, fill: 'var(--paper)', stroke: tone, strokeWidth: 1.5 }),
    Plot.link(bars.gap, { ...line, stroke: 'var(--quiet)', strokeDasharray: '3 4' }),
    Plot.arrow(bars.floor, { ...line, stroke: tone, headLength: 6, inset: 0 }),
    Plot.text(names, { ...text, fill: 'var(--quiet)' }),
    Plot.text(values, { ...text, fill: 'var(--ink)', fontWeight: 700 }),
  ];
  const desc = drawn.map((one) => `${rowWords(one, voice)}: ${voice.unit(one)}`).join('; ');
  return { id, title, svg: draw(top, marks, { title, desc }), table: table(rows, edition, voice) };
}

function table(rows: readonly Observation[], edition: Edition, voice: Say): Panel['table'] {
  const { columns, noneStated } = voice.vocabulary.ui;
  const { withdrawnMark } = voice.vocabulary.corrections;
  return {
    columns: [columns.what, columns.value, columns.when, columns.counter, columns.source],
    rows: rows.map((one): EvidenceCell[] => {
      const { id, value, upTo, counter, observed, label, sources, rank } = one;
      return [
        { kind: 'words', text: rank === 'withdrawn' ? `${voice.words(label)} (${withdrawnMark})` : voice.words(label) },
        { kind: 'data', id, value: upTo === undefined ? String(value) : `${value}/${upTo}`, text: voice.unit(one) },
        { kind: 'time', id, value: observed.to, text: voice.when(observed) },
        { kind: 'words', text: counter ? voice.words(find(edition, 'actors', counter).name) : noneStated },
        { kind: 'sources', text: '', sources },
      ];
    }),
  };
}
