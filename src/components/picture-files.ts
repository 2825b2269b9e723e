import { type PngText, describePng } from '../export/png.ts';
import { rasterize } from '../export/rasterize.ts';
import { type Reading, resolveStyle } from '../export/resolve-style.ts';
import { type FigureName, SHEET, shareSheetOf, sheetOf, tableOf, wordsOf } from '../figures.ts';
import { say } from '../language/say.ts';
import drawing from './drawing.css?raw';
import ink from './ink.css?raw';
import { absolute } from './routes.ts';
import sheet from './sheet.css?raw';

/** The theme that a file shows: a file cannot ask its reader. */
export type Theme = Reading['theme'];

// Container queries of the page are asked as if the picture were this narrow: a share image is looked at small.
const SHARE_READ_AT = 340;

// On a share image the words say what is seen; the page that it leads to names every source.
const MOST_NAMED = 4;

const styles = new Map<string, string>();

function styleOf(theme: Theme, width: number): string {
  const key = `${theme} ${width}`;
  const style = styles.get(key) ?? resolveStyle([ink, drawing, sheet].join('\n'), { theme, width });
  styles.set(key, style);
  return style;
}

/**
 * Who is behind a picture, line by line: the publishers it rests on; the site, its edition and licence; and where it
 * stands, on a site that has an address.
 * @param path where readers find the picture, such as `#count`
 * @param most how many publishers are named; of others it says how many they are
 */
export function creditOf({ language, edition, ...picture }: FigureName, path = '', most = Infinity): string[] {
  const voice = say(language);
  const { ui, pages, sharing } = voice.vocabulary;
  const cells = tableOf({ language, edition, ...picture }).rows.flat();
  const cited = new Set(cells.flatMap(({ sources }) => sources ?? []));
  const sources = edition.sources.filter(({ id }) => cited.has(id));
  const publishers = [...new Set(sources.map((source) => voice.publisher(source)))];
  const named = publishers.slice(0, most).join('; ');
  const more = publishers.length - most;
  const status = edition.released ? ui.released(voice.date(edition.released)) : ui.prepared;
  const { name, licence } = edition.site;
  return [
    ...(publishers.length > 0
      ? [`${ui.sources}: ${more > 0 ? sharing.andMore(named, voice.number(more)) : named}.`]
      : []),
    `${voice.words(name)}. ${pages.editions.name(voice.date(edition.asOf))}, ${status}. ${licence.name}.`,
    ...[absolute(language, path)].filter((address) => address !== undefined),
  ];
}

/** A picture as an SVG file that needs nothing around it. */
export function pictureSvg(name: FigureName, theme: Theme = 'light'): string {
  const { language } = name;
  return sheetOf(name, { language, credit: creditOf(name), style: styleOf(theme, SHEET.picture) });
}

/** What a picture's PNG says about itself: its name and sentence, which are its text alternative, and who is behind it. */
function pngText(name: FigureName): PngText {
  const { title, sentence } = wordsOf(name);
  const { site } = name.edition;
  return {
    Title: title,
    Description: `${title}. ${sentence}`,
    Author: say(name.language).words(site.name),
    Copyright: `${site.licence.name}, ${site.licence.address}`,
    Source: creditOf(name).join(' '),
  };
}

/** A picture as the bytes of a PNG file, two pixels for each of the SVG’s. */
export async function picturePng(name: FigureName, theme: Theme = 'light'): Promise<Buffer> {
  return describePng(await rasterize(pictureSvg(name, theme), 2), pngText(name));
}

/**
 * A picture as the bytes of a share image, 1200 by 630.
 * @param headline what stands over it
 * @param path where it leads
 */
export async function shareImage(name: FigureName, headline: string, path: string): Promise<Buffer> {
  const { language } = name;
  const frame = { language, credit: creditOf(name, path, MOST_NAMED), style: styleOf('light', SHARE_READ_AT) };
  return describePng(await rasterize(shareSheetOf(name, headline, frame), 1), pngText(name));
}

/** How large a picture’s PNG is, in its pixels. */
export function pictureSize(name: FigureName): { width: number; height: number } {
  const [, width = 0, height = 0] = (/width="(\d+)" height="(\d+)"/.exec(pictureSvg(name)) ?? []).map(Number);
  return { width: 2 * width, height: 2 * height };
}
