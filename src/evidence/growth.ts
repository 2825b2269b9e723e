import * as Plot from '@observablehq/plot';
import { say, type Say } from '../language/say.ts';
import { type Collection, COLLECTIONS, type Edition } from '../record/edition.ts';
import { draw } from './draw.ts';
import type { EvidenceCell, EvidenceChart, Panel } from './evidence-chart.ts';

const REACH = 150;
const BAR = 12;
const ROW = 24;
const LEFT = 78;

/** How many entries an edition holds of one kind, and how many of them the one before did not hold. */
interface Held {
  readonly edition: Edition;
  readonly all: number;
  readonly added: number;
}

/**
 * How many entries of each kind each edition holds, one picture per kind.
 * @param editions oldest first
 */
export function growthChart(editions: readonly Edition[], language: string): EvidenceChart {
  const voice = say(language);
  const { growth } = voice.vocabulary.evidence;
  return {
    id: 'growth',
    title: growth.title,
    sentence: editions.length > 1 ? growth.sentence : growth.one,
    panels: COLLECTIONS.map((list) => panel(list, editions, voice)),
  };
}

function panel(list: Collection, editions: readonly Edition[], voice: Say): Panel {
  const { growth, list: names } = voice.vocabulary.evidence;
  const held = editions.map((edition, at): Held => {
    const before = new Set(editions[at - 1]?.[list].map(({ id }) => id));
    return { edition, all: edition[list].length, added: edition[list].filter(({ id }) => !before.has(id)).length };
  });
  const largest = Math.max(...held.map(({ all }) => all), 1);
  const at = (value: number): number => LEFT + (value / largest) * (REACH - 10);
  const y = (row: number): number => row * ROW + ROW / 2;
  const says = ({ all, added, edition }: Held): string =>
    edition === editions[0] ? voice.number(all) : `${voice.number(all)}, ${growth.added(voice.number(added))}`;
  const boxes = held.flatMap(({ all, added }, row) => [
    { from: at(0), to: at(all - added), row, open: true },
    { from: at(all - added), to: at(all), row, open: false },
  ]);
  const box = {
    x1: 'from',
    x2: 'to',
    y1: ({ row }: { row: number }) => y(row) - BAR / 2,
    y2: ({ row }: { row: number }) => y(row) + BAR / 2,
  };
  const wide = boxes.filter(({ from, to }) => to > from);
  const text = { x: 'x', y: 'y', text: 'text', textAnchor: 'start' } as const;
  const title = names[list];
  const marks = [
    Plot.rect(
      wide.filter(({ open }) => open),
      { ...box, fill: 'var(--paper)', stroke: 'var(--people)' },
    ),
    Plot.rect(
      wide.filter(({ open }) => !open),
      { ...box, fill: 'var(--people)' },
    ),
    Plot.text(
      held.map(({ edition }, row) => ({ x: 0, y: y(row), text: edition.id })),
      { ...text, fill: 'var(--quiet)' },
    ),
    Plot.text(
      held.map((one, row) => ({ x: at(one.all) + 6, y: y(row), text: says(one) })),
      { ...text, fill: 'var(--ink)', fontWeight: 700 },
    ),
  ];
  const desc = held.map((one) => `${voice.date(one.edition.asOf)}: ${says(one)}`).join('; ');
  return { id: list, title, svg: draw(held.length * ROW, marks, { title, desc }), table: table(held, voice) };
}

function table(held: readonly Held[], voice: Say): Panel['table'] {
  return {
    columns: voice.vocabulary.evidence.growth.columns,
    rows: held.map(({ edition, all, added }): EvidenceCell[] => [
      { kind: 'words', text: edition.id },
      { kind: 'words', text: voice.number(all) },
      { kind: 'words', text: voice.number(added) },
    ]),
  };
}
