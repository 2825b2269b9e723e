import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from '../../src/record/csv.ts';

describe('a CSV file', () => {
  it('ends every line with CR LF, and quotes what would break a cell', () => {
    const text = writeCsv(
      ['id', 'words'],
      [
        ['a', 'one, two'],
        ['b', 'says “yes” and "no"'],
        ['c', 'two\nlines'],
      ],
    );
    expect(text).toBe('id,words\r\na,"one, two"\r\nb,"says “yes” and ""no"""\r\nc,"two\nlines"\r\n');
  });

  it('tells nothing from zero, no and an empty cell', () => {
    expect(writeCsv(['v'], [[0], [false], [null], [undefined]])).toBe('v\r\n0\r\nfalse\r\n\r\n\r\n');
  });

  it('lets no text run as a formula, and leaves negative numbers alone', () => {
    expect(writeCsv(['v'], [['=1+1'], ['@name'], ['-no'], [-5.25]])).toBe("v\r\n'=1+1\r\n'@name\r\n'-no\r\n-5.25\r\n");
  });

  it('refuses a number that is none', () => {
    expect(() => writeCsv(['v'], [[Number.NaN]])).toThrow('a CSV cell cannot hold NaN');
  });

  it('is read back as it was written', () => {
    const rows = [
      ['=1+1', "'=1", 'a "b", c'],
      ['', '한글\r\nzwei', '"'],
      ['x', "'quoted'", 'last'],
    ];
    expect(readCsv(writeCsv(['one', 'two', 'three'], rows))).toEqual([['one', 'two', 'three'], ...rows]);
  });

  it('is refused where a quoted cell is not closed', () => {
    expect(() => readCsv('a,b\r\n"open,2\r\n')).toThrow('a quoted cell is not closed, at character 6');
  });
});
