/** One line of the report: a budget beside what was measured. */
export interface Line {
  readonly name: string;
  readonly most: number;
  readonly measured: number;
  readonly unit: string;
}

/** Whether a line keeps its budget; what could not be measured does not. */
export function keeps({ most, measured }: Line): boolean {
  return measured <= most;
}

/** The middle of some numbers; of an even count, the mean of the two in the middle. `NaN` of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(half)] ?? NaN) + (sorted[Math.ceil(half)] ?? NaN)) / 2;
}

/** A table with its columns in line: words to the left, numbers to the right. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(+cell.toFixed(2)) : cell)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row, at) =>
      row
        .map((cell, column) =>
          typeof rows[Math.max(at, 1)]?.[column] === 'number'
            ? cell.padStart(widths[column] ?? 0)
            : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The budgets as a table. */
export function budgetTable(lines: readonly Line[]): string {
  const rows = lines.map((line) => [line.name, line.measured, line.most, line.unit, keeps(line) ? '' : 'OVER']);
  return table([['', 'measured', 'budget', '', ''], ...rows]);
}
