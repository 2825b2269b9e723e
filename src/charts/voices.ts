import { max, sum } from 'd3';
import { type Edition, find } from '../record/edition.ts';
import type { Quote } from '../record/schema.ts';
import { tellQuote } from '../record/tell-quote.ts';
import { STRENGTHS, type Strength } from '../record/vocabulary.ts';
import { FRAME, LEADING, MARGIN, SIZE } from '../scene/frame.ts';
import type { Label, Mark, Tone } from '../scene/scene.ts';
import { line, rectangle } from '../scene/shapes.ts';
import { textBlock } from '../scene/text-block.ts';
import { textWidth } from '../scene/text-width.ts';
import { carMarks, gridOfCars, wholeSlot } from './cars.ts';
import { type Cell, type Chart, type Drawing, type Wording, stateOf } from './chart.ts';
import { rankedCell, sourcesCell, whenCell, wordsCell } from './tables.ts';

const LEFT = MARGIN + 14;
const RIGHT = FRAME.width - MARGIN;
const PADDING = 6;
const GAP = 6;
const CHIP = 21;
const BELOW = 3;
const SQUARE = 10;
const HEADER = LEADING.axis + 2;
const TRAIN = FRAME.height - 12;

/** A rank of claims: those of one strength, or those that are about something else. */
type Rank = Strength | 'beside';
const RANKS: readonly Rank[] = [...STRENGTHS, 'beside'];

const rankOf = (quote: Quote): Rank => (quote.scope === 'beside' ? 'beside' : quote.strength);

/** One band laid out: what it draws, and how high it is. */
interface Band {
  readonly tone: Tone;
  readonly marks: readonly Mark[];
  readonly labels: readonly Label[];
  readonly height: number;
}

function quotesOf(edition: Edition): Quote[] {
  return edition.charts.voices.quotes
    .map((id) => find(edition, 'quotes', id))
    .toSorted((a, b) => RANKS.indexOf(rankOf(a)) - RANKS.indexOf(rankOf(b)) || a.said.to.localeCompare(b.said.to));
}

/** Who says something, and how a reader is told what. */
interface Voice {
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly excerpt: string;
  /** Whether the excerpt is our translation of a quotation. */
  readonly glossed: boolean;
}

function voiceOf(edition: Edition, quote: Quote, wording: Wording): Voice {
  const { id, quotes } = wording.vocabulary;
  const { words, excerpt, quotation, gloss } = tellQuote(quote, id);
  const [open, close] = quotation && !gloss ? quotes : ['', ''];
  return {
    id: quote.id,
    name: wording.words(find(edition, 'actors', quote.speaker).short),
    words: gloss?.words ?? words,
    excerpt: `${open}${gloss?.excerpt ?? excerpt}${close}`,
    glossed: gloss !== undefined,
  };
}

const markOf = ({ id, words }: Voice, x: number, y: number, width: number, height: number): Mark => ({
  key: `voice:${id}`,
  d: rectangle({ x, y, width, height }),
  title: words,
});

function nameLabel({ id, name }: Voice, x: number, y: number): Label {
  return { key: `label:${id}`, role: 'label', tone: 'ground', x, y, anchor: 'start', lines: [name] };
}

/** Every voice of a band by its speaker's name. */
function chips(top: number, voices: readonly Voice[]): Band {
  const marks: Mark[] = [];
  const labels: Label[] = [];
  let x: number = LEFT;
  let y = top + HEADER;
  for (const voice of voices) {
    const width = textWidth(voice.name, SIZE.label) + 2 * PADDING;
    if (x > LEFT && x + width > RIGHT) {
      x = LEFT;
      y += CHIP + BELOW;
    }
    marks.push(markOf(voice, x, y, width, CHIP));
    labels.push(nameLabel(voice, x + PADDING, y + 15));
    x += width + GAP;
  }
  return { tone: 'speaker', marks, labels, height: voices.length > 0 ? y + CHIP - top : HEADER };
}

/** Every voice of a band in a row of its own: the speaker, and a few of the words. */
function rows(top: number, voices: readonly Voice[], ours: string): Band {
  const marks: Mark[] = [];
  const labels: Label[] = [];
  const column = LEFT + PADDING + (max(voices, ({ name }) => textWidth(name, SIZE.label)) ?? 0) + 14;
  let y = top + HEADER;
  for (const voice of voices) {
    const words = textBlock(voice.excerpt, {
      key: `words:${voice.id}`,
      role: 'note',
      tone: 'ground',
      x: column,
      y: y + 15,
      width: RIGHT - PADDING - column,
    });
    const height = CHIP + (words.lines.length - 1) * LEADING.note;
    marks.push(markOf(voice, LEFT, y, RIGHT - LEFT, height));
    labels.push(nameLabel(voice, LEFT + PADDING, y + 15), words);
    y += height + BELOW;
  }
  const translated: Label[] = voices.some(({ glossed }) => glossed)
    ? [{ key: `ours:${top}`, role: 'note', tone: 'quiet', x: RIGHT, y: top + 13, anchor: 'end', lines: [ours] }]
    : [];
  return { tone: 'speaker', marks, labels: [...labels, ...translated], height: y - top };
}

/** A band that the state is not about: its name, and a square for each quote, `from` where those of all such bands stand. */
function squares(top: number, voices: readonly Voice[], from: number): Band {
  const marks = voices.map((voice, index) => markOf(voice, from + index * (SQUARE + 4), top + 4, SQUARE, SQUARE));
  return { tone: 'aside', marks, labels: [], height: HEADER };
}

function draw(edition: Edition, id: string, wording: Wording): Drawing {
  const { strengths } = stateOf('voices', edition.charts.voices.states, id);
  const quotes = quotesOf(edition);
  const inFocus = (rank: Rank): boolean => strengths.length === 0 || strengths.some((strength) => strength === rank);
  const nameOf = (rank: Rank): string => wording.vocabulary.strength[rank];
  const names = RANKS.filter((rank) => !inFocus(rank)).map((rank) => textWidth(nameOf(rank), SIZE.axis));
  const from = LEFT + (max(names) ?? 0) + 10;
  const layOut = (rank: Rank, top: number): Band => {
    const own = quotes.flatMap((quote) => (rankOf(quote) === rank ? [voiceOf(edition, quote, wording)] : []));
    const header: Label = {
      key: `strength:${rank}`,
      role: 'axis',
      tone: inFocus(rank) ? 'people' : 'quiet',
      x: LEFT,
      y: top + 13,
      anchor: 'start',
      lines: [nameOf(rank)],
    };
    const band =
      strengths.length === 0
        ? chips(top, own)
        : inFocus(rank)
          ? rows(top, own, wording.vocabulary.translation.ours)
          : squares(top, own, from);
    return { ...band, labels: [header, ...band.labels] };
  };
  const needed = sum(RANKS, (rank) => layOut(rank, 0).height);
  const spare = (TRAIN - 16 - needed) / RANKS.length;
  if (spare < 0)
    throw new Error(
      `the voices need ${Math.ceil(needed)} units of ${TRAIN - 16}: shorten short names or excerpts, or quote fewer`,
    );
  let top = 0;
  /** Where the scale ends: what is about something else is not on it. */
  let foot = 0;
  const bands = RANKS.map((rank) => {
    const band = layOut(rank, top);
    if (rank !== 'beside') foot = top + band.height;
    top += band.height + Math.min(spare, 24);
    return band;
  });
  const marksOf = (tone: Tone): Mark[] => bands.filter((band) => band.tone === tone).flatMap((band) => band.marks);
  const counted = find(edition, 'observations', edition.charts.voices.counted);
  const count = Math.round(counted.value ?? 0);
  const name = wording.unit(counted);
  const room = RIGHT - MARGIN - textWidth(name, SIZE.label) - 10;
  const slot = wholeSlot(room / Math.max(count, 1));
  const grid = {
    x: MARGIN,
    y: TRAIN - 8,
    perRow: Math.max(count, 1),
    slot,
    rowHeight: 0,
    carLength: slot * 0.78,
    carWidth: 8,
  };
  const arrow = `${line(MARGIN + 3, 6, MARGIN + 3, foot)}m-3 -5l3 5l3 -5`;
  return {
    layers: [
      { tone: 'leader', marks: [{ key: 'axis:strength', d: arrow }] },
      { tone: 'aside', marks: marksOf('aside') },
      { tone: 'speaker', marks: marksOf('speaker') },
      { tone: 'counted', marks: carMarks('car', gridOfCars(count, grid)) },
    ],
    labels: [
      ...bands.flatMap((band) => band.labels),
      { key: 'label:counted', role: 'label', tone: 'counted', x: RIGHT, y: TRAIN, anchor: 'end', lines: [name] },
    ],
  };
}

/** The words of a quote as a cell, with what they say where they are in another language. */
function wordsCellOf(quote: Quote, { vocabulary }: Wording): Cell {
  const { words, language, quotation, gloss } = tellQuote(quote, vocabulary.id);
  const [open, close] = quotation ? vocabulary.quotes : ['', ''];
  const cell = { ...wordsCell(`${open}${words}${close}`, language), id: quote.id };
  return gloss ? { ...cell, gloss: gloss.words } : cell;
}

/** The voices: every quoted speaker, ranked from denial to assertion; claims about something else stand apart. */
export const voices: Chart = {
  id: 'voices',
  states: (edition) => edition.charts.voices.states.map((state) => state.id),
  draw,
  table: (edition, state, wording) => {
    const { strengths } = stateOf('voices', edition.charts.voices.states, state);
    const shown = quotesOf(edition).filter(
      (quote) => strengths.length === 0 || strengths.some((one) => one === rankOf(quote)),
    );
    return {
      columns: ['strength', 'speaker', 'words', 'about', 'when', 'source'],
      rows: shown.map((quote) => [
        rankedCell(wording.vocabulary.strength[quote.strength], quote.rank, wording),
        wordsCell(`${wording.words(find(edition, 'actors', quote.speaker).name)}, ${wording.words(quote.role)}`),
        wordsCellOf(quote, wording),
        wordsCell(wording.words(quote.topic)),
        whenCell(quote.id, quote.said, wording),
        sourcesCell(quote.sources),
      ]),
    };
  },
};
