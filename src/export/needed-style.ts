import { blocksOf } from './resolve-style.ts';

/** What a stylesheet is needed for. */
export interface Need {
  /** The pictures that it dresses. */
  readonly svg: string;
  /** How wide their container becomes, in CSS pixels. */
  readonly widest: number;
  /** Other styles on the same page, which may use its custom properties. */
  readonly beside?: string;
}

/**
 * A stylesheet without what a picture has no use for: rules of tones, charts and patterns that are not in it, those for a
 * container wider than it ever becomes, and custom properties that nothing asks for.
 */
export function neededStyle(css: string, { svg, widest, beside = '' }: Need): string {
  const tones = new Set([...svg.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
  const hasTone = (selector: string): boolean => {
    const tone = /(?:^|[\s>])(?:g|text)\.([a-z]+)/.exec(selector)?.[1];
    return tone === undefined || tones.has(tone);
  };
  const isOfChart = (selector: string): boolean => {
    const chart = /\[data-chart=["']?([a-z-]+)/.exec(selector)?.[1];
    return chart === undefined || svg.includes(`data-chart="${chart}"`);
  };
  const drawn = kept(css.replaceAll(/\/\*[\s\S]*?\*\//g, ''), widest, (one) => hasTone(one) && isOfChart(one));
  const hasPattern = /url\(["']?#/.test(drawn);
  const filled = kept(drawn, widest, (selector) => hasPattern || !/^(#|\.patterns)/.test(selector));
  const used = new Set([...(filled + beside).matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const asked = filled.replaceAll(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (one, name: string) =>
    used.has(name) ? one : '',
  );
  return kept(asked, widest, () => true);
}

/** The rules of a stylesheet that say something, and whose selectors are needed, within media too. */
function kept(css: string, widest: number, needs: (selector: string) => boolean): string {
  return blocksOf(css)
    .map(({ head, body }) => {
      const least = /^@container\s*\((?:min-width:|width>=)\s*(\d+)px\)$/.exec(head)?.[1];
      if (least !== undefined && Number(least) >= widest) return '';
      const inside = head.startsWith('@') ? kept(body, widest, needs) : body;
      const heads = head.startsWith('@') ? [head] : head.split(/,(?![^(]*\))/).filter(needs);
      return heads.length > 0 && inside ? `${heads.join(',')}{${inside}}` : '';
    })
    .join('');
}
