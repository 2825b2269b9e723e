import { isAbsolute, relative } from 'node:path';

/** One mistake in a file, and what to type instead. Lines and columns count from 1. */
export interface Fault {
  /** The file's path, as it was opened. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly severity: 'error' | 'warning';
  /** The id that is named at that place, where there is no such record. */
  readonly unknown?: string;
}

/** The longest line printed; terminals and CI logs break longer ones. */
const LINE = 159;
/** What a message may always take, however long the path outside the working directory is. */
const MESSAGE = 120;

/** The path as an editor would type it: relative where it lies inside the working directory. */
export function shownPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path === '' || path.startsWith('..') || isAbsolute(path) ? file : path;
}

/**
 * The message in at most `room` characters. Long quoted words give way first, in their middle,
 * since the end of a message says what to do.
 */
export function fitMessage(message: string, room: number): string {
  let fitted = message;
  while (fitted.length > room) {
    const quoted = [...fitted.matchAll(/"([^"]*)"/g)].filter(([, words = '']) => words.length >= 16);
    const longest = quoted.sort((a, b) => b[0].length - a[0].length)[0];
    if (!longest) return `${fitted.slice(0, room - 1)}…`;
    const words = longest[1] ?? '';
    const keep = Math.max(14, words.length - (fitted.length - room) - 1);
    const cut = `"${words.slice(0, Math.ceil(keep / 2))}…${words.slice(words.length - Math.floor(keep / 2))}"`;
    fitted = fitted.slice(0, longest.index) + cut + fitted.slice(longest.index + longest[0].length);
  }
  return fitted;
}

/** The fault as one line, `FILE:LINE:COLUMN message`, under 160 characters unless the path alone is longer than 40. */
export function printFault(fault: Fault): string {
  const file = shownPath(fault.file);
  const place = `${file}:${fault.line}:${fault.column} `;
  const room = isAbsolute(file) ? Math.max(MESSAGE, LINE - place.length) : LINE - place.length;
  return place + fitMessage(fault.message, room);
}

/** Errors before warnings, then by file, line and column; one message is kept once. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const order = (a: Fault, b: Fault): number =>
    a.severity.localeCompare(b.severity) ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    a.line - b.line ||
    a.column - b.column ||
    (a.message < b.message ? -1 : 1);
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()].sort(order);
}
