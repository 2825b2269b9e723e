import { type Zippable, strToU8, zipSync } from 'fflate';

/** Any day, at noon: zips write local time, and a file's date is to be the same in every time zone and say nothing. */
const anyDay = (): Date => new Date('1980-01-02T12:00:00');

/**
 * Files as the bytes of a zip archive: the same bytes for the same files, in the order given.
 * @param files by the name that they have in the archive
 */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]): [string, Zippable[string]] => {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    return [name, [bytes, { level: 9, mtime: anyDay(), os: 3, attrs: 0o644 << 16 }]];
  });
  return zipSync(Object.fromEntries(entries));
}
