import { type Edition } from '../record/edition.ts';
import type { Source } from '../record/schema.ts';
import { tellQuote } from '../record/tell-quote.ts';
import { round } from '../scene/coordinate.ts';
import { FRAME, MARGIN } from '../scene/frame.ts';
import type { Mark, Tone } from '../scene/scene.ts';
import { type Cell, type Chart, type Drawing, type Table, type Wording, stateOf } from './chart.ts';
import { footNote } from './foot-note.ts';
import { type Row, SQUARE, type Side, layRow, nameOf, sideOf } from './origins-row.ts';
import { type Rested, restingOf } from './resting.ts';
import { rankedCell, sourcesCell, whenCell, wordsCell } from './tables.ts';

const statesOf = (edition: Edition) => edition.charts.origins?.states ?? [];

const restedIn = (edition: Edition, state: string): Rested[] =>
  restingOf(edition, stateOf('origins', statesOf(edition), state).of);

/** The lines from a row to what it rests on: an elbow from the row above, or one from each along the right edge. */
function linesTo(rested: Rested, side: Side, rows: ReadonlyMap<string, Row>): (Mark & { tone: Tone })[] {
  const [x, y] = rows.get(rested.id)?.in ?? [0, 0];
  const half = SQUARE / 2;
  return rested.on.flatMap((id) => {
    const from = rows.get(id);
    if (!from) return [];
    const d =
      side === 'below'
        ? `M${round(from.in[0])} ${round(from.in[1] + half)}V${round(y)}H${round(x - half)}`
        : `M${round(from.out[0])} ${round(from.out[1])}H${round(x)}V${round(y - half)}`;
    return [{ key: `rests:${rested.id}.${id}`, d, tone: 'tie' as const }];
  });
}

function draw(edition: Edition, state: string, wording: Wording, note: string | undefined): Drawing {
  const all = restedIn(edition, state);
  const sides = all.map((rested, at) => sideOf(rested, all[at - 1]));
  const foot = footNote(note);
  const layOut = (gap: number): { rows: Map<string, Row>; bottom: number } => {
    const rows = new Map<string, Row>();
    let top = MARGIN;
    for (const [at, rested] of all.entries()) {
      const row = layRow(edition, rested, sides[at] ?? 'left', top, rows, wording);
      rows.set(rested.id, row);
      top += row.height + (sides[at + 1] === 'below' ? 2 : gap);
    }
    return { rows, bottom: top - gap };
  };
  const room = FRAME.height - MARGIN - foot.height;
  const spare = room - layOut(0).bottom;
  if (spare < 0)
    throw new Error(`the origins need ${Math.ceil(-spare)} units more than there are: name fewer sources in "of"`);
  const { rows } = layOut(Math.min(18, spare / Math.max(1, all.length)));
  const marks = [
    ...all.flatMap((rested, at) => linesTo(rested, sides[at] ?? 'left', rows)),
    ...[...rows.values()].flatMap((row) => row.marks),
  ];
  return {
    layers: (['tie', 'lean', 'speaker', 'people'] as const).map((tone) => ({
      tone,
      marks: marks.flatMap(({ tone: own, ...mark }) => (own === tone ? mark : [])),
    })),
    labels: [...[...rows.values()].flatMap((row) => row.labels), ...foot.labels],
  };
}

function table(edition: Edition, state: string, wording: Wording): Table {
  const all = restedIn(edition, state);
  const nameOfId = (id: string): string => {
    const found = all.find((rested) => rested.id === id);
    return found ? nameOf(edition, found, wording) : id;
  };
  const none = wordsCell(wording.vocabulary.ui.restsOnNothing);
  const row = (rested: Rested): Cell[] => {
    const { leaning, on } = rested;
    const leans = leaning.map(({ statement, on: other }) =>
      wording.vocabulary.ui.leansOn(tellQuote(statement, wording.vocabulary.id).excerpt, nameOfId(other)),
    );
    const grounds = [...on.map(nameOfId), ...leans].join('; ');
    return [
      rankedCell(nameOf(edition, rested, wording), ('quote' in rested ? rested.quote : rested.source).rank, wording),
      'quote' in rested ? whenCell(rested.id, rested.quote.said, wording) : publishedCell(rested.source, wording),
      grounds ? wordsCell(grounds) : none,
      sourcesCell('quote' in rested ? rested.quote.sources : [rested.id]),
    ];
  };
  return {
    columns: ['what', 'when', 'restsOn', 'source'],
    rows: all.flatMap((rested) => [
      row(rested),
      ...rested.relays.map((source) => [
        rankedCell(wording.publisher(source), source.rank, wording),
        publishedCell(source, wording),
        wordsCell(nameOf(edition, rested, wording)),
        sourcesCell([source.id]),
      ]),
    ]),
  };
}

function publishedCell({ id, date, publicBy }: Source, wording: Wording): Cell {
  const text = date ? wording.date(date) : wording.vocabulary.ui.publicBy(wording.date(publicBy));
  return { kind: 'time', id, value: date ?? publicBy, text };
}

/** Which reports rest on which: those with an origin of their own at the left, what passes each on below it. */
export const origins: Chart = {
  id: 'origins',
  states: (edition) => statesOf(edition).map(({ id }) => id),
  draw,
  table,
};
