import type { Scene } from './scene.ts';
import { type SheetFrame, type SheetText, openSheet, placeDrawing, setText } from './sheet.ts';
import { textWidth } from './text-width.ts';

/** The size of a share image, as the places that show links ask for it, in pixels. */
export const SHARE = { width: 1200, height: 630 } as const;

const MARGIN = 44;
const PICTURE = 600;
const COLUMN = SHARE.width - PICTURE - 2.5 * MARGIN;
const GAP = 22;
/** Text smaller than this is not read where share images are shown. */
const SMALLEST = 18;

/** Blocks of text one below the other. @returns their SVG, and where they end */
function stack(texts: readonly SheetText[], top: number): { svg: string; end: number } {
  return texts.reduce(
    (above, text) => {
      const [svg, end] = setText(text, MARGIN, above.end + (text.role === 'sentence' ? GAP : 0), COLUMN);
      return { svg: above.svg + svg, end };
    },
    { svg: '', end: top },
  );
}

/** The headline and the sentence as large as they fit above `floor`; a sentence that fits at no size is left out. */
function fit(headline: string, sentence: string, floor: number): string {
  const widest = (text: string, size: number): number =>
    Math.max(...text.split(/\s+/).map((word) => textWidth(word, size)));
  for (let scale = 1; ; scale *= 0.94) {
    const [large, small] = [Math.round(54 * scale), Math.round(27 * scale)];
    const texts: readonly SheetText[] = [
      { role: 'headline', text: headline, size: large, leading: Math.round(large * 1.16) },
      { role: 'sentence', text: sentence, size: small, leading: Math.round(small * 1.4) },
    ];
    const { svg, end } = stack(texts, MARGIN);
    const narrow = widest(headline, large) <= COLUMN && widest(sentence, small) <= COLUMN;
    if (end <= floor && narrow) return svg;
    if (small < SMALLEST) return stack(texts.slice(0, 1), MARGIN).svg;
  }
}

/**
 * The scene as a share image’s SVG document: a headline, what to see and who is behind it on the left, the picture on
 * the right.
 * @param headline such as the name of the step that shows it
 */
export function printShareSheet(scene: Scene, headline: string, frame: SheetFrame): string {
  const credits = frame.credit.map((text): SheetText => ({ role: 'credit', text, size: 17, leading: 24 }));
  const creditTop = SHARE.height - MARGIN - stack(credits, 0).end;
  const height = (scene.height * PICTURE) / scene.width;
  return [
    openSheet(scene, frame, SHARE.width, SHARE.height),
    fit(headline, scene.desc, creditTop - GAP),
    placeDrawing(scene, SHARE.width - MARGIN / 2 - PICTURE, (SHARE.height - height) / 2, PICTURE),
    stack(credits, creditTop).svg,
    '</svg>',
  ].join('');
}
