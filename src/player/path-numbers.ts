/**
 * Path data taken apart: `pieces[0] numbers[0] pieces[1] … numbers[n-1] pieces[n]` spells it again.
 * Two paths can move into one another where their pieces are equal. The flags of arcs stay in
 * the pieces, since nothing lies between 0 and 1 of them.
 */
export interface PathNumbers {
  readonly pieces: readonly string[];
  readonly numbers: readonly number[];
}

const TOKEN = /([a-z])|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** What each number of a command does, in turn: moves along x, along y, neither (`-`), or is a flag (`f`). */
const ROLES: Readonly<Record<string, string>> = {
  M: 'xy',
  L: 'xy',
  T: 'xy',
  C: 'xy',
  S: 'xy',
  Q: 'xy',
  H: 'x',
  V: 'y',
  A: '---ffxy',
};

/** The numbers of path data such as `M8 84.5h20v6h-20z`, and what stands between them. */
export function parsePath(d: string): PathNumbers {
  const pieces: string[] = [];
  const numbers: number[] = [];
  let piece = '';
  let command = '';
  let argument = 0;
  for (const [token, letter] of d.matchAll(TOKEN)) {
    if (letter) {
      piece += letter;
      command = letter.toUpperCase();
      argument = 0;
      continue;
    }
    const gap = argument > 0 ? ' ' : '';
    const role = ROLES[command] ?? 'x';
    if (role[argument++ % role.length] === 'f') piece += gap + token;
    else {
      pieces.push(piece + gap);
      numbers.push(+token);
      piece = '';
    }
  }
  return { pieces: [...pieces, piece], numbers };
}

/** Whether one path can move into the other: the same commands in the same order. */
export function sameCommands(a: PathNumbers, b: PathNumbers): boolean {
  return a.pieces.length === b.pieces.length && a.pieces.every((piece, index) => piece === b.pieces[index]);
}

/** The path moved by `dx` and `dy`: its absolute coordinates change, its relative ones stay. */
export function shiftPath({ pieces, numbers }: PathNumbers, dx: number, dy: number): PathNumbers {
  let command = '';
  let argument = 0;
  const moved = numbers.map((number, index) => {
    const letter = /([a-z])[^a-z]*$/i.exec(pieces[index] ?? '')?.[1];
    if (letter) {
      command = letter;
      argument = 0;
    }
    // Flags are not among the numbers.
    const roles = (ROLES[command] ?? '-').replace('ff', '');
    const role = roles[argument++ % roles.length];
    return role === 'x' ? number + dx : role === 'y' ? number + dy : number;
  });
  return { pieces, numbers: moved };
}

/** A number of path data: one decimal more than stills have, so that movement is smooth on a dense screen. */
export function spellNumber(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}

/** The path as path data again. */
export function spellPath({ pieces, numbers }: PathNumbers): string {
  return pieces
    .map((piece, index) => piece + (index < numbers.length ? spellNumber(numbers[index] ?? 0) : ''))
    .join('');
}
