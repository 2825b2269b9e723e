import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { opaquePng } from '../../src/export/pixels.ts';

const [WIDTH, HEIGHT] = [24, 20];

/** A picture whose pixels are told by their number. */
function picture(colour: (at: number) => number[]): Buffer {
  return Buffer.from(Array.from({ length: WIDTH * HEIGHT }, (_, at) => [...colour(at), 255].slice(0, 4)).flat());
}

/** What a reader of PNG files that is not ours sees in one. */
function seen(png: Buffer): Buffer {
  const image = `<image width="${WIDTH}" height="${HEIGHT}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${image}</svg>`;
  return new Resvg(svg, { imageRendering: 1 }).render().pixels;
}

const FEW = picture((at) => [at % 3, 200, Math.floor(at / WIDTH) % 5]);
const AS_MANY_AS_FIT = picture((at) => [at % 256, 7, 255 - (at % 256)]);
const MANY = picture((at) => [at % 256, Math.floor(at / 256), 90]);

describe('the pixels of a picture as a PNG', () => {
  it.each([
    ['few colours', FEW, 3],
    ['256 colours', AS_MANY_AS_FIT, 3],
    ['more', MANY, 2],
  ])('are exactly those of the picture, with %s', (_, pixels, colourType) => {
    const png = opaquePng({ width: WIDTH, height: HEIGHT, pixels }) ?? Buffer.alloc(0);
    expect(png[25]).toBe(colourType);
    expect(seen(png).equals(pixels)).toBe(true);
  });

  it('are left to others where something shines through', () => {
    const pixels = picture((at) => [at % 3, 0, 0, at === 17 ? 254 : 255]);
    expect(opaquePng({ width: WIDTH, height: HEIGHT, pixels })).toBeUndefined();
  });
});
