import { crc32 } from 'node:zlib';

/** What a PNG says about itself, by the keywords that the format registers. */
export type PngText = Readonly<Partial<Record<'Title' | 'Description' | 'Author' | 'Copyright' | 'Source', string>>>;

/** A part of a PNG: four letters that say what it is, and what it holds. */
export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function printChunk({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  const sum = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([head, named, sum]);
}

/** Text in any script: keyword, not compressed, no language, no translated keyword, then UTF-8 (PNG, section 11.3.4.5). */
function textChunk(keyword: string, text: string): Chunk {
  return { type: 'iTXt', data: Buffer.from(`${keyword}\0\0\0\0\0${text}`) };
}

/** A PNG of these parts, in this order. */
export function printPng(chunks: readonly Chunk[]): Buffer {
  return Buffer.concat([SIGNATURE, ...chunks.map(printChunk)]);
}

/** The same picture with words in it that travel with the file. */
export function describePng(png: Buffer, words: PngText): Buffer {
  const [head, ...others] = chunksOf(png);
  if (head?.type !== 'IHDR') throw new Error('these bytes are no PNG: they do not begin with its head');
  const said = Object.entries(words).map(([keyword, text]) => textChunk(keyword, text));
  return printPng([head, ...said, ...others]);
}

/** The words that a PNG carries, by keyword. */
export function readPngText(png: Buffer): Record<string, string> {
  const texts = chunksOf(png).filter(({ type }) => type === 'iTXt');
  return Object.fromEntries(
    texts.map(({ data }) => {
      const end = data.indexOf(0);
      return [data.toString('latin1', 0, end), data.toString('utf8', end + 5)];
    }),
  );
}
