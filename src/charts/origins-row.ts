import { type Edition, find } from '../record/edition.ts';
import type { Source } from '../record/schema.ts';
import { tellQuote } from '../record/tell-quote.ts';
import { round } from '../scene/coordinate.ts';
import { FRAME, LEADING, MARGIN } from '../scene/frame.ts';
import type { Label, Mark, Tone } from '../scene/scene.ts';
import { circle, rectangle } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import type { Wording } from './chart.ts';
import type { Rested } from './resting.ts';

/** Where the dashed lines of leaning run, left of the marks. */
const GUTTER = MARGIN;
const LEFT = MARGIN + 16;
const INDENT = 20;
/** Where the lines to what rests on several run, and its mark stands. */
const RIGHT = FRAME.width - MARGIN - 6;
export const SQUARE = 12;
const SMALL = 8;
/** From one small square to the next; five stand in a row, so that they can be counted. */
const SLOT = 11;
const PER_ROW = 5;
const ROW = 17;
const TEXT = 8;
/** Between the names of those that pass a report on and what leans on another's word. */
const APART = 6;

/** Who a ground is: a publisher, or a speaker without a page. */
export function nameOf(edition: Edition, rested: Rested, wording: Wording): string {
  return 'quote' in rested
    ? wording.words(find(edition, 'actors', rested.quote.speaker).name)
    : wording.publisher(rested.source);
}

/** Where a row's mark stands: at the left; below the one row above that it rests on; or at the right, under several. */
export type Side = 'left' | 'below' | 'right';

/** The side on which a row stands. */
export function sideOf(rested: Rested, above: Rested | undefined): Side {
  if (rested.on.length === 0) return 'left';
  return rested.on.length === 1 && rested.on[0] === above?.id ? 'below' : 'right';
}

/** A page that we know through others only is outlined, as is a person's word. */
const toneOf = (source: Source | undefined): Tone => (source && source.seen !== 'reported' ? 'people' : 'speaker');

interface Drawn {
  readonly marks: readonly (Mark & { readonly tone: Tone })[];
  readonly labels: readonly Label[];
  readonly height: number;
}

/** What only passes a report on: a small square each, and their names. */
function relaysBelow({ id, relays }: Rested, x: number, top: number, side: Side, wording: Wording): Drawn {
  if (relays.length === 0) return { marks: [], labels: [], height: 0 };
  const columns = Math.min(relays.length, PER_ROW);
  const from = side === 'right' ? x - columns * SLOT + SLOT - SMALL : x;
  const marks = relays.map((source, at) => ({
    key: `source:${source.id}`,
    d: rectangle({
      x: from + (at % PER_ROW) * SLOT,
      y: top + 3 + Math.floor(at / PER_ROW) * SLOT,
      width: SMALL,
      height: SMALL,
    }),
    tone: toneOf(source),
  }));
  const names = [...new Set(relays.map((source) => wording.publisher(source)))].join(', ');
  const place = { key: `relays:${id}`, role: 'axis', tone: 'quiet', y: top + 12 } as const;
  const text = side === 'right' ? from - 6 : x + columns * SLOT + 3;
  const width = side === 'right' ? text - LEFT : RIGHT - TEXT - text;
  const label = textBlock(names, { ...place, x: text, width, anchor: side === 'right' ? 'end' : 'start' });
  const height = Math.max(label.lines.length * LEADING.axis, Math.ceil(relays.length / PER_ROW) * SLOT);
  return { marks, labels: [label], height };
}

/** A statement that leans on another’s, below the report that it stands in, and the line to that other. */
function leaningBelow(
  edition: Edition,
  { statement, on }: Rested['leaning'][number],
  top: number,
  target: number,
  wording: Wording,
): Drawn {
  const { quotes, id: language, ui } = wording.vocabulary;
  const { excerpt, quotation, gloss } = tellQuote(statement, language);
  const [open, close] = quotation && !gloss ? quotes : ['', ''];
  const { speaker } = find(edition, 'quotes', on);
  const who = wording.words(find(edition, 'actors', speaker).short);
  const x = LEFT + INDENT;
  const y = top + ROW / 2;
  const label = textBlock(ui.leansOn(`${open}${gloss?.excerpt ?? excerpt}${close}`, who), {
    key: `leans:${statement.id}`,
    role: 'axis',
    tone: 'people',
    x: x + SMALL + 6,
    y: top + 13,
    width: RIGHT - TEXT - x - SMALL - 6,
  });
  const line = `M${round(x)} ${round(y)}H${GUTTER}V${round(target)}H${round(LEFT)}`;
  return {
    marks: [
      {
        key: `voice:${statement.id}`,
        d: rectangle({ x, y: y - SMALL / 2, width: SMALL, height: SMALL }),
        tone: 'speaker',
      },
      { key: `lean:${statement.id}`, d: line, tone: 'lean' },
    ],
    labels: [label],
    height: (label.lines.length - 1) * LEADING.axis + ROW,
  };
}

/** One row laid out: what stands there, and the points where lines meet its mark. */
export interface Row extends Drawn {
  readonly in: readonly [number, number];
  readonly out: readonly [number, number];
}

/**
 * One row: its mark, its name, those that pass it on, and its statements that lean on others.
 * @param rows those above it
 */
export function layRow(
  edition: Edition,
  rested: Rested,
  side: Side,
  top: number,
  rows: ReadonlyMap<string, Row>,
  wording: Wording,
): Row {
  const name = nameOf(edition, rested, wording);
  const y = top + ROW / 2;
  const x = side === 'right' ? RIGHT - SQUARE / 2 : side === 'below' ? LEFT + INDENT : LEFT;
  const centre = x + SQUARE / 2;
  const mark: Drawn['marks'][number] =
    'quote' in rested
      ? { key: `voice:${rested.id}`, d: circle(centre, y, SQUARE / 2), title: name, tone: 'speaker' }
      : {
          key: `source:${rested.id}`,
          d: rectangle({ x, y: y - SQUARE / 2, width: SQUARE, height: SQUARE }),
          title: name,
          tone: toneOf(rested.source),
        };
  const text = side === 'right' ? x - TEXT : x + SQUARE + TEXT;
  const label: Label = {
    key: `label:${rested.id}`,
    role: 'label',
    tone: 'ground',
    x: text,
    y: top + 13,
    anchor: side === 'right' ? 'end' : 'start',
    lines: [name],
  };
  const below = relaysBelow(rested, side === 'right' ? x + SQUARE - SMALL : text, top + ROW, side, wording);
  const parts: Drawn[] = [below];
  let height = ROW + below.height;
  for (const leaning of rested.leaning) {
    const target = rows.get(leaning.on);
    if (!target) continue;
    const part = leaningBelow(edition, leaning, top + height + APART, target.in[1], wording);
    parts.push(part);
    height += APART + part.height;
  }
  return {
    marks: [mark, ...parts.flatMap(({ marks }) => marks)],
    labels: [label, ...parts.flatMap(({ labels }) => labels)],
    height,
    in: [centre, y],
    // The name stands on the line and hides what of it would run through the letters, however large they are.
    out: [side === 'right' ? centre : x + SQUARE, y],
  };
}
