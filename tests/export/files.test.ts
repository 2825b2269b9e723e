import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describePng, readPngText } from '../../src/export/png.ts';
import { rasterize } from '../../src/export/rasterize.ts';
import { zip } from '../../src/export/zip.ts';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15" font-family="Arial">한 g</text></svg>';

describe('a PNG', async () => {
  const png = await rasterize(svg, 2);

  it('is as large as was asked for, and shows the text of a font that it does not name', async () => {
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([80, 40]);
    const empty = await rasterize(svg.replace('한 g', ' '), 2);
    const latin = await rasterize(svg.replace('한', ' '), 2);
    expect(new Set([png, empty, latin].map((bytes) => bytes.toString('base64'))).size).toBe(3);
  });

  it('carries words in any script, in chunks that add up', () => {
    const words = { Title: '두만강역', Description: 'about 73 “railcars”' };
    const described = describePng(png, words);
    expect(readPngText(described)).toEqual(words);
    for (let at = 8; at < described.length;) {
      const end = at + 8 + described.readUInt32BE(at);
      expect(described.readUInt32BE(end)).toBe(crc32(described.subarray(at + 4, end)));
      at = end + 4;
    }
  });

  it('is refused where it is none', () => {
    expect(() => describePng(Buffer.from('GIF89a, and then some more bytes'), {})).toThrow('these bytes are no PNG');
  });
});

describe('a zip', () => {
  it('holds its files under their names, and is the same in every time zone', () => {
    const files = { 'data.csv': 'a,b\n', 'picture.png': new Uint8Array([1, 2, 3]) };
    const once = zip(files);
    expect(Object.keys(unzipSync(once))).toEqual(['data.csv', 'picture.png']);
    process.env.TZ = 'Asia/Seoul';
    const there = zip(files);
    process.env.TZ = 'UTC';
    expect(there).toEqual(once);
  });
});
