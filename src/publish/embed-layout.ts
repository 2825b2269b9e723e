import { textWidth, wrapText } from '../scene/text-width.ts';
import { type Height, NARROWEST, enough } from './height.ts';

/**
 * How tall an embed’s parts are, as `components/embed.css` sets them. Whatever system fonts a host’s readers have, an
 * embed keeps the height that is computed here: text widths are estimated generously, and spare room goes above its foot.
 */
const EDGE = 16;
const LEADING = { title: 26, sentence: 20, small: 18 } as const;
const SIZES = { title: 20, sentence: 14, small: 13 } as const;

/** Widths are estimated for a bold sans: the widest of the serifs are wider, regular weights narrower. */
const SERIF = 1.07;
const REGULAR = 0.94;

/** The words of the frozen part of an embed that take room. */
export interface EmbedWords {
  readonly title: string;
  readonly sentence: string;
  /** Items of the legend. */
  readonly legend: readonly string[];
  readonly sources: string;
  readonly imprint: string;
}

function lines(text: string, size: keyof typeof SIZES, width: number): number {
  const weight = size === 'title' ? SERIF : REGULAR;
  return wrapText(text, SIZES[size] * weight, width).length * LEADING[size];
}

const heights = new Map<string, Height>();

/** The height of the frozen part by the embed’s width. Several files of one picture tell it, so it is worked out once. */
export function frozenHeight(words: EmbedWords): Height {
  const key = JSON.stringify(words);
  const height = heights.get(key) ?? heightOf(words);
  heights.set(key, height);
  return height;
}

function heightOf({ title, sentence, legend, sources, imprint }: EmbedWords): Height {
  return enough((width) => {
    const room = width - 2 * EDGE;
    const items = legend.map((item) => lines(item, 'small', room - 44) + 4);
    return (
      12 +
      lines(title, 'title', room) +
      8 +
      room * 0.9 +
      8 +
      lines(sentence, 'sentence', room) +
      8 +
      items.reduce((sum, item) => sum + item, 0) +
      36 +
      lines(sources, 'small', room) +
      6 +
      lines(imprint, 'small', room)
    );
  });
}

/** The room that links take at the foot of the narrowest embed: so much is kept for them at every width. */
export function footHeight(links: readonly string[]): number {
  const room = NARROWEST - 2 * EDGE;
  let rows = 1;
  let used = 0;
  for (const link of links) {
    const wide = textWidth(link, SIZES.small * REGULAR);
    if (used > 0 && used + 16 + wide > room) {
      rows++;
      used = wide;
    } else used += (used > 0 ? 16 : 0) + wide;
  }
  return 12 + rows * 28 + 12;
}

/** The room that paragraphs take above the narrowest embed: so much is kept for them at every width. */
export function aboveHeight(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + lines(text, 'small', NARROWEST - 2 * EDGE) + 8, 0);
}

/**
 * The height of the frame around the frozen part: the line for news above, with more where the picture is gone, and the
 * links below.
 */
export function frameHeight(links: readonly string[], above: readonly string[] = []): number {
  const news = 12 + 2 * LEADING.small + 8 + 1;
  return news + aboveHeight(above) + footHeight(links);
}
