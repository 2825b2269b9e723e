import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type subset from 'subset-font';

// Looked up from the project's folder, which npm makes the working directory: a built page runs from elsewhere.
const required = createRequire(join(process.cwd(), 'package.json'));
const HOME = '@expo-google-fonts/noto-sans-kr';

/** The family of the fonts that the project ships. */
export const FAMILY = 'Noto Sans KR';

/** The fonts as shipped, regular and bold. */
const WHOLE = ['400Regular/NotoSansKR_400Regular.ttf', '700Bold/NotoSansKR_700Bold.ttf'].map((face) =>
  required.resolve(`${HOME}/${face}`),
);

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const range = (from: number, to: number): string[] => numbers(from, to).map((code) => String.fromCodePoint(code));

/** The syllables of the standard KS X 1001, which are those of nearly all Korean text; a decoder knows them in order. */
function syllables(): string[] {
  const decoder = new TextDecoder('euc-kr');
  return numbers(0xb0, 0xc8).flatMap((row) =>
    numbers(0xa1, 0xfe).map((cell) => decoder.decode(new Uint8Array([row, cell]))),
  );
}

/** The characters of nearly every picture: Latin, Cyrillic, signs, and Korean syllables. */
const USUAL = new Set([
  ...range(0x20, 0x7e),
  ...range(0xa0, 0x17f),
  ...range(0x400, 0x45f),
  ...range(0x2010, 0x2044),
  ...Array.from('€₩→←↑↓−≈≤≥'),
  ...syllables(),
]);

/** The fonts with the usual characters alone: a tenth of the size, and read in a seventh of the time. Made once and kept. */
const USUAL_FILES = await Promise.all(
  WHOLE.map(async (file) => {
    const characters = [...USUAL].join('');
    const { version } = required(`${HOME}/package.json`) as { version: string };
    const name = createHash('sha256').update(`${file} ${version} ${characters}`).digest('hex').slice(0, 16);
    const folder = join(process.cwd(), '.build', 'fonts');
    const path = join(folder, `${name}.ttf`);
    try {
      readFileSync(path);
    } catch {
      const subsetFont = required('subset-font') as typeof subset;
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        `${path}.${process.pid}`,
        await subsetFont(readFileSync(file), characters, { targetFormat: 'truetype' }),
      );
      renameSync(`${path}.${process.pid}`, path);
    }
    return path;
  }),
);

/**
 * Does something with font files that have the characters of a document and no others: for every piece of text the
 * rasterizer reads its fonts anew, so that they had better be small.
 * @param use given the files of the regular and the bold face, which are gone afterwards
 */
export async function withFaces<Result>(document: string, use: (files: string[]) => Result): Promise<Result> {
  const characters = [...new Set(document)].filter((character) => character >= ' ').sort();
  const whole = characters.every((character) => USUAL.has(character)) ? USUAL_FILES : WHOLE;
  const subsetFont = required('subset-font') as typeof subset;
  const folder = mkdtempSync(join(tmpdir(), 'faces-'));
  try {
    const files = whole.map((file, index) => ({ file, path: join(folder, `${index}.ttf`) }));
    for (const { file, path } of files)
      writeFileSync(path, await subsetFont(readFileSync(file), characters.join(''), { targetFormat: 'truetype' }));
    return use(files.map(({ path }) => path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
