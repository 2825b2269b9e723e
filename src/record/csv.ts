/** What one cell holds; nothing is an empty cell. */
export type CsvCell = string | number | boolean | null | undefined;

/** How a text begins that a spreadsheet would run as a formula. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Rows as CSV (RFC 4180): UTF-8 without a byte order mark, lines ended by CR LF, the column names first.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, which such programs hide; numbers
 * stand as they are, with a point, and without grouping.
 * @throws where a number is not finite: a cell never says `NaN`
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`a CSV cell cannot hold ${value}`);
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The cells of a CSV file, row by row, the column names first; the inverse of `writeCsv`, with every cell as text.
 * @throws where a quoted cell is not closed
 */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const from = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`a quoted cell is not closed, at character ${from + 1}`);
    row.push(unguarded(found[1]?.replaceAll('""', '"') ?? found[2] ?? ''));
    if (found[3] === ',' && cell.lastIndex < text.length) continue;
    if (found[3] === ',') row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}

const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
