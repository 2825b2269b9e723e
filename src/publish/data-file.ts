import { type FigureName, tableOf } from '../figures.ts';
import { say } from '../language/say.ts';
import { writeCsv } from '../record/csv.ts';

/**
 * The table behind a picture as CSV: its rows, in its order. A value has its bare number in a column of its own, a date
 * its ISO form; sources are ids, which lead to the record’s `sources`.
 */
export function dataCsv(name: FigureName): string {
  const { columns: titles } = say(name.language).vocabulary.ui;
  const { columns, rows } = tableOf(name);
  const bare = columns.map((_, at) => rows.some((row) => row[at]?.value !== undefined));
  const heads = columns.flatMap((column, at) => (bare[at] ? [titles[column], `${column}.value`] : [titles[column]]));
  return writeCsv(
    heads,
    rows.map((row) =>
      row.flatMap((cell, at) => {
        const text = cell.kind === 'sources' ? (cell.sources ?? []).join(' ') : cell.text;
        return bare[at] ? [text, cell.value ?? ''] : [text];
      }),
    ),
  );
}
