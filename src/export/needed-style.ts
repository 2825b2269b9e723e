import { blocksOf } from './resolve-style.ts';

/**
 * A stylesheet without the rules that a picture has nothing for: those of tones that are not in it, and those for a
 * container wider than it ever becomes.
 * @param svg the picture
 * @param widest how wide its container becomes, in CSS pixels
 */
export function neededStyle(css: string, svg: string, widest: number): string {
  const tones = new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const needs = (selector: string): boolean => {
    const tone = /(?:^|[\s>])(?:g|text)\.([a-z]+)/.exec(selector)?.[1];
    return tone === undefined || tones.has(tone);
  };
  return blocksOf(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''))
    .map(({ head, body }) => {
      const least = /^@container\s*\((?:min-width:|width>=)\s*(\d+)px\)$/.exec(head)?.[1];
      if (least !== undefined && Number(least) >= widest) return '';
      if (head.startsWith('@')) return `${head}{${body}}`;
      const selectors = head.split(/,(?![^(]*\))/).filter(needs);
      return selectors.length > 0 ? `${selectors.join(',')}{${body}}` : '';
    })
    .join('');
}
