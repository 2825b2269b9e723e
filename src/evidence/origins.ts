import * as Plot from '@observablehq/plot';
import { say, type Say } from '../language/say.ts';
import { type Edition, find } from '../record/edition.ts';
import type { Source } from '../record/schema.ts';
import { draw } from './draw.ts';
import type { EvidenceCell, EvidenceChart, Panel } from './evidence-chart.ts';
import { placeWords, type PlacedText } from './rows.ts';

const INDENT = 18;
const GAP = 8;
const RADIUS = 4;

/** A source in the forest of who relied on whom: under the first that it rests on. */
interface Entry {
  readonly source: Source;
  readonly depth: number;
  /** The row of what it stands under. */
  readonly parent: number | undefined;
}

/** Which sources rest on which, drawn as a forest of those that take part. */
export function originsChart(edition: Edition, language: string): EvidenceChart {
  const voice = say(language);
  const { origins } = voice.vocabulary.evidence;
  const entries = forest(edition.sources);
  const relayed = edition.sources.filter(({ restsOn }) => restsOn.length > 0);
  const [most] = entries.map(({ source }) => source).toSorted((a, b) => relying(edition, b) - relying(edition, a));
  const sentence =
    relayed.length === 0 || !most
      ? origins.none
      : `${origins.sentence(voice.number(relayed.length), voice.number(edition.sources.length))} ${origins.most(voice.publisher(most), voice.number(relying(edition, most)))}`;
  return {
    id: 'origins',
    title: origins.title,
    sentence,
    panels: entries.length > 0 ? [panel(entries, edition, voice)] : [],
  };
}

/** How many sources say that they rest on that one. */
const relying = (edition: Edition, { id }: Source): number =>
  edition.sources.filter(({ restsOn }) => restsOn.includes(id)).length;

/** Each source once, those it stands over after it; where they name each other in a ring, the first begins. */
function forest(sources: readonly Source[]): Entry[] {
  const named = new Set(sources.flatMap(({ restsOn }) => restsOn));
  const taking = sources.filter(({ id, restsOn }) => named.has(id) || restsOn.length > 0);
  const entries: Entry[] = [];
  const placed = new Set<string>();
  const place = (source: Source, depth: number, parent: number | undefined): void => {
    if (placed.has(source.id)) return;
    placed.add(source.id);
    const row = entries.push({ source, depth, parent }) - 1;
    for (const one of taking) if (one.restsOn[0] === source.id) place(one, depth + 1, row);
  };
  for (const source of taking) if (source.restsOn.length === 0) place(source, 0, undefined);
  for (const source of taking) place(source, 0, undefined);
  return entries;
}

function dateOf({ date, publicBy }: Source, voice: Say): string {
  return date ? voice.date(date) : voice.vocabulary.ui.publicBy(voice.date(publicBy));
}

function words({ source }: Entry, edition: Edition, voice: Say): string {
  const { origins } = voice.vocabulary.evidence;
  const times = relying(edition, source);
  const others = source.restsOn.slice(1).map((id) => voice.publisher(find(edition, 'sources', id)));
  return [
    voice.publisher(source),
    dateOf(source, voice),
    ...(times > 0 ? [origins.relied(voice.number(times))] : []),
    ...(others.length > 0 ? [origins.also(others.join(', '))] : []),
  ].join(', ');
}

function panel(entries: readonly Entry[], edition: Edition, voice: Say): Panel {
  const { title } = voice.vocabulary.evidence.origins;
  const lines: (PlacedText & { weight: number })[] = [];
  const dots: { x: number; y: number; open: boolean }[] = [];
  let top = 0;
  for (const entry of entries) {
    const x = RADIUS + 1 + entry.depth * INDENT;
    const placed = placeWords(words(entry, edition, voice), x + 10, top);
    const weight = relying(edition, entry.source) > 0 ? 700 : 400;
    lines.push(...placed.lines.map((line) => ({ ...line, weight })));
    dots.push({ x, y: placed.lines[0]?.y ?? top, open: entry.source.seen === 'reported' });
    top = placed.bottom + GAP;
  }
  // Down from the one above, then across: the line says that the lower one rests on the upper.
  const steps = entries.flatMap(({ parent }, row) => {
    const from = parent === undefined ? undefined : dots[parent];
    const to = dots[row];
    return from && to
      ? [
          { row, x: from.x, y: from.y },
          { row, x: from.x, y: to.y },
          { row, x: to.x, y: to.y },
        ]
      : [];
  });
  const dot = { x: 'x', y: 'y', r: RADIUS } as const;
  const text = { x: 'x', y: 'y', text: 'text', textAnchor: 'start', fill: 'var(--ink)' } as const;
  const marks = [
    Plot.line(steps, { x: 'x', y: 'y', z: 'row', stroke: 'var(--quiet)' }),
    Plot.dot(
      dots.filter(({ open }) => !open),
      { ...dot, fill: 'var(--people)' },
    ),
    Plot.dot(
      dots.filter(({ open }) => open),
      { ...dot, fill: 'var(--paper)', stroke: 'var(--people)', strokeWidth: 1.5 },
    ),
    ...[400, 700].map((weight) =>
      Plot.text(
        lines.filter((line) => line.weight === weight),
        { ...text, fontWeight: weight },
      ),
    ),
  ];
  const related = entries.filter(({ source }) => source.restsOn.length > 0).map(({ source }) => source);
  const upon = (source: Source): string =>
    source.restsOn.map((id) => voice.publisher(find(edition, 'sources', id))).join(', ');
  const { restsOn } = voice.vocabulary.ui;
  const desc = related.map((source) => `${voice.publisher(source)} ${restsOn} ${upon(source)}`).join('; ');
  return { id: 'sources', title, svg: draw(top, marks, { title, desc }), table: table(entries, edition, voice) };
}

function table(entries: readonly Entry[], edition: Edition, voice: Say): Panel['table'] {
  return {
    columns: voice.vocabulary.evidence.origins.columns,
    rows: entries.map(({ source }): EvidenceCell[] => [
      { kind: 'sources', text: '', sources: [source.id] },
      source.date
        ? { kind: 'time', id: source.id, value: source.date, text: voice.date(source.date) }
        : { kind: 'time', id: source.id, value: source.publicBy, text: dateOf(source, voice) },
      { kind: 'sources', text: '', sources: source.restsOn },
      {
        kind: 'sources',
        text: '',
        sources: edition.sources.filter(({ restsOn }) => restsOn.includes(source.id)).map(({ id }) => id),
      },
    ]),
  };
}
