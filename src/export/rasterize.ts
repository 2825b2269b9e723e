import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Rasterizer from '@resvg/resvg-js';
import { FAMILY, withFaces } from './faces.ts';
import { kept } from './kept.ts';
import { opaquePng, SPELLING } from './pixels.ts';

// Looked up from the project's folder, which npm makes the working directory: a built page runs from elsewhere.
const required = createRequire(join(process.cwd(), 'package.json'));
const PACKAGES = ['@resvg/resvg-js', '@expo-google-fonts/noto-sans-kr'];

async function draw(svg: string, zoom: number): Promise<Buffer> {
  const { Resvg } = required('@resvg/resvg-js') as typeof Rasterizer;
  return withFaces(svg, (fontFiles) => {
    const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY };
    const image = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
    // Each reading of its pixels copies them.
    const { width, height, pixels } = image;
    return opaquePng({ width, height, pixels }) ?? image.asPng();
  });
}

/** Everything that decides what a document looks like as pixels: how it is drawn, and by what. */
const HOW = [
  String(draw),
  SPELLING,
  ...PACKAGES.map((name) => (required(`${name}/package.json`) as { version: string }).version),
  process.version,
].join('\n');

/**
 * An SVG document as the bytes of a PNG. Its text is set in the fonts that the project ships, Latin and Hangul, whatever
 * the machine has; so the bytes are the same for the same document. One that was drawn before is not drawn again.
 * @param zoom pixels for each pixel of the document
 */
export async function rasterize(svg: string, zoom: number): Promise<Buffer> {
  const key = createHash('sha256').update(`${HOW}\n${zoom}\n${svg}`).digest('hex');
  return kept(`${key}.png`, () => draw(svg, zoom));
}
