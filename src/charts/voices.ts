import { group, sum } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Quote } from '../record/schema.ts';
import { STRENGTHS } from '../record/vocabulary.ts';
import { FRAME, LEADING, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label, Mark } from '../scene/scene.ts';
import { line, rectangle } from '../scene/shapes.ts';
import { textWidth } from '../scene/text-width.ts';
import { carMarks, gridOfCars } from './cars.ts';
import { type Chart, type Drawing, type Wording, stateOf } from './chart.ts';
import { sourcesCell, whenCell, wordsCell } from './tables.ts';

const LEFT = MARGIN + 14;
const PADDING = 6;
const CHIP = { height: 21, gap: 6 } as const;
const TRAIN = FRAME.height - 12;

function quotesOf(edition: Edition): Quote[] {
  return edition.charts.voices.quotes
    .map((id) => find(edition, 'quotes', id))
    .toSorted(
      (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || a.said.to.localeCompare(b.said.to),
    );
}

/** One quote's place in its row. */
interface Chip {
  readonly quote: Quote;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** The quotes of a band side by side, in as many rows as the frame's width asks for. */
function chipRows(quotes: readonly Quote[], textOf: (quote: Quote) => string): Chip[][] {
  const rows: Chip[][] = [];
  let x: number = LEFT;
  for (const quote of quotes) {
    const text = textOf(quote);
    const width = textWidth(text, SIZE.label) + 2 * PADDING;
    if (rows.length === 0 || x + width > FRAME.width - MARGIN) {
      rows.push([]);
      x = LEFT;
    }
    rows.at(-1)?.push({ quote, text, x, width });
    x += width + CHIP.gap;
  }
  return rows;
}

function draw(edition: Edition, id: string, wording: Wording): Drawing {
  const { strengths } = stateOf('voices', edition.charts.voices.states, id);
  const quotes = quotesOf(edition);
  const bands = group(quotes, (quote) => quote.strength);
  const rows = STRENGTHS.map((strength) =>
    chipRows(bands.get(strength) ?? [], (quote) => wording.words(find(edition, 'actors', quote.speaker).short)),
  );
  const needed = sum(rows, (own) => LEADING.axis + 1 + Math.max(own.length, 1) * (CHIP.height + 4));
  const spare = (TRAIN - 16 - needed) / STRENGTHS.length;
  if (spare < 2)
    throw new Error('the voices take more than the frame holds: shorten speakers\u2019 short names or quote fewer');
  const chips: { mark: Mark; label: Label; inFocus: boolean }[] = [];
  const names: Label[] = [];
  let y = 2;
  for (const [band, strength] of STRENGTHS.entries()) {
    const inFocus = strengths.length === 0 || strengths.includes(strength);
    names.push({
      key: `strength:${strength}`,
      role: 'axis',
      tone: inFocus ? 'people' : 'quiet',
      x: LEFT,
      y: y + LEADING.axis - 3,
      anchor: 'start',
      lines: [wording.vocabulary.strength[strength]],
    });
    y += LEADING.axis + 1;
    for (const row of rows[band] ?? []) {
      for (const { quote, text, x, width } of row) {
        chips.push({
          inFocus,
          mark: {
            key: `voice:${quote.id}`,
            d: rectangle({ x, y, width, height: CHIP.height }),
            title: `${text}: ${quote.words}`,
          },
          label: {
            key: `label:${quote.id}`,
            role: 'label',
            tone: inFocus ? 'ground' : 'quiet',
            x: x + width / 2,
            y: y + 15,
            anchor: 'middle',
            lines: [text],
          },
        });
      }
      y += CHIP.height + 4;
    }
    y += spare;
  }
  const counted = find(edition, 'observations', edition.charts.voices.counted);
  const count = Math.round(counted.value ?? 0);
  const name = wording.unit(counted);
  const space = FRAME.width - 2 * MARGIN - textWidth(name, SIZE.label) - 10;
  const slot = space / Math.max(count, 1);
  const train = gridOfCars(count, {
    x: MARGIN,
    y: TRAIN - 8,
    perRow: Math.max(count, 1),
    slot,
    rowHeight: 0,
    carLength: slot * 0.86,
    carWidth: 8,
  });
  return {
    layers: [
      {
        tone: 'leader',
        marks: [{ key: 'axis:strength', d: `${line(MARGIN + 3, 6, MARGIN + 3, y - spare - 4)}m-3 -5l3 5l3 -5` }],
      },
      { tone: 'aside', marks: chips.filter((chip) => !chip.inFocus).map((chip) => chip.mark) },
      { tone: 'speaker', marks: chips.filter((chip) => chip.inFocus).map((chip) => chip.mark) },
      { tone: 'counted', marks: carMarks('car', train) },
    ],
    labels: [
      ...names,
      ...chips.map((chip) => chip.label),
      {
        key: 'label:counted',
        role: 'label',
        tone: 'counted',
        x: FRAME.width - MARGIN,
        y: TRAIN,
        anchor: 'end',
        lines: [name],
      },
    ],
  };
}

/** The voices: every quoted speaker, ranked from denial to assertion, all the same size. */
export const voices: Chart = {
  id: 'voices',
  states: (edition) => edition.charts.voices.states.map((state) => state.id),
  draw,
  table: (edition, state, wording) => {
    const { strengths } = stateOf('voices', edition.charts.voices.states, state);
    const shown = quotesOf(edition).filter((quote) => strengths.length === 0 || strengths.includes(quote.strength));
    const [open, close] = wording.vocabulary.quotes;
    return {
      columns: ['strength', 'speaker', 'words', 'when', 'source'],
      rows: shown.map((quote) => [
        wordsCell(wording.vocabulary.strength[quote.strength]),
        wordsCell(`${wording.words(find(edition, 'actors', quote.speaker).name)}, ${wording.words(quote.role)}`),
        {
          ...wordsCell(quote.form === 'quotation' ? `${open}${quote.words}${close}` : quote.words, quote.language),
          id: quote.id,
        },
        whenCell(quote.id, quote.said, wording),
        sourcesCell(quote.sources),
      ]),
    };
  },
};
