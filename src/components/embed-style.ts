import { neededStyle } from '../export/needed-style.ts';
import { type FigureName, statesOf, stillOf } from '../figures.ts';
import { WIDEST } from '../publish/height.ts';
import drawing from './drawing.css?inline';
import frame from './embed-frame.css?inline';
import style from './embed.css?inline';
import ink from './ink.css?inline';

const known = new Map<string, string>();

/**
 * What an embed's pictures need of the stylesheets. It is the same for all states of a chart, since each style that stands
 * inline is named in a header of every embed.
 */
export function embedStyle({ chart, edition, language }: FigureName): string {
  const key = `${chart} ${edition.id}`;
  const pictures = (): string =>
    statesOf(chart, edition)
      .map((state) => stillOf({ chart, state, edition, language }).svg)
      .join('');
  const css = known.get(key) ?? neededStyle(ink + drawing + style, { svg: pictures(), widest: WIDEST, beside: frame });
  known.set(key, css);
  return css;
}
