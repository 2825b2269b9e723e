import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { parseFragment } from 'parse5';
import { creditOf, picturePng, pictureSvg, shareImage } from '../../src/components/picture-files.ts';
import { readPngText } from '../../src/export/png.ts';
import { shareSheetOf, wordsOf } from '../../src/figures.ts';
import { newestOf, picturesOf } from '../charts/pictures.ts';

const THEMES = ['light', 'dark'] as const;
const unreachable = (): never => {
  throw new Error('there are no pictures');
};
const pictures = [...picturesOf(newestOf('data')), ...picturesOf(newestOf('tests/record/fixture'))];
const [{ figure: first } = unreachable()] = pictures;

const lengthOf = (figure: (typeof pictures)[number]['figure']): number => (creditOf(figure)[0] ?? '').length;

/** The colours that a document shows, as `#rrggbb`, that of its left upper corner first. */
function coloursOf(svg: string): string[] {
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const colours = new Set<string>();
  for (let at = 0; at < pixels.length; at += 4) colours.add(`#${pixels.toString('hex', at, at + 3)}`);
  return [...colours];
}

describe.each(pictures)('the file of $name in $figure.edition.id', ({ figure }) => {
  it.each(THEMES)('holds what the page’s stylesheet says in %s, with nothing left to look up', (theme) => {
    const svg = pictureSvg(figure, theme);
    expect(svg).not.toMatch(/var\(|light-dark|@|NaN|undefined/);
    // Every class and reference that the drawing uses is one that its own stylesheet or definitions know.
    for (const [, id] of svg.matchAll(/url\(#([\w-]+)\)/g)) expect(svg).toContain(`id="${id}"`);
  });

  it('is painted on the paper of its theme, and nothing in it is left unpainted', () => {
    const light = coloursOf(pictureSvg(figure, 'light'));
    const dark = coloursOf(pictureSvg(figure, 'dark'));
    expect([light[0], dark[0]]).toEqual(['#f6f4ee', '#14171a']);
    // Black is what a viewer paints where it understood no colour.
    expect(light).not.toContain('#000000');
    expect(dark).not.toContain('#000000');
  });

  it('says what it shows and who is behind it', () => {
    const { title, sentence } = wordsOf(figure);
    const text = JSON.stringify(parseFragment(pictureSvg(figure)), (key, value: unknown) =>
      key === 'parentNode' ? undefined : value,
    );
    for (const words of [title, sentence]) expect(text).toContain(JSON.stringify(words).slice(1, -1));
    expect(creditOf(figure).join(' ')).toContain(figure.edition.site.licence.name);
  });
});

describe('who is behind a picture', () => {
  it('is told by name, or by the first and how many more', () => {
    const { figure } = pictures.toSorted((a, b) => lengthOf(b.figure) - lengthOf(a.figure))[0] ?? unreachable();
    const [all = ''] = creditOf(figure);
    const [few = ''] = creditOf(figure, '', 2);
    const count = all.split('; ').length;
    expect(count).toBeGreaterThan(3);
    expect(few).toBe(`${all.split('; ').slice(0, 2).join('; ')} and ${count - 2} more.`);
    expect(creditOf(figure, '', count)).toEqual(creditOf(figure));
  });
});

describe('the PNG of a picture', () => {
  it('is twice as large as its SVG, and says in words what it shows', async () => {
    const png = await picturePng(first);
    expect(png.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(pictureSvg(first))?.[1]));
    const { title, sentence } = wordsOf(first);
    expect(readPngText(png)).toMatchObject({ Title: title, Description: `${title}. ${sentence}` });
    expect(readPngText(png).Source).toContain(creditOf(first).at(-1));
  });

  it('is another in the dark, and the same twice', async () => {
    const dark = await picturePng(first, 'dark');
    expect(dark).not.toEqual(await picturePng(first, 'light'));
    expect(dark).toEqual(await picturePng(first, 'dark'));
  });
});

describe('a share image', () => {
  it('is 1200 by 630', async () => {
    const png = await shareImage(first, 'Headline', '');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  const sheet = (headline: string, credit: string[] = ['who']): string =>
    shareSheetOf(first, headline, { language: 'en', credit, style: '' });
  const sizes = (svg: string): number[] =>
    [...svg.matchAll(/class="(?:headline|sentence)" style="font-size:(\d+)px"/g)].map(([, size]) => Number(size));

  it('sets many words smaller, and leaves the sentence out before it covers who is behind it', () => {
    const [large = 0, small = 0] = sizes(sheet('Short'));
    const long = sizes(sheet('A headline of many words that goes on '.repeat(3)));
    expect(long[0]).toBeLessThan(large);
    expect(long[1]).toBeLessThan(small);
    expect(sizes(sheet('A headline of many words that goes on '.repeat(30)))).toHaveLength(1);
    expect(sizes(sheet('Wordsthatareforty-twolettersfromendtostart'))[0]).toBeLessThan(large);
  });

  it.each(pictures)('of $name has room for its sentence', ({ figure }) => {
    expect(
      sizes(shareSheetOf(figure, wordsOf(figure).title, { language: 'en', credit: creditOf(figure), style: '' })),
    ).toHaveLength(2);
  });
});
