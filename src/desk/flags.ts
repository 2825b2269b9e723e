import { probably } from '../record/nearest.ts';
import { Refusal } from './refusal.ts';

/** What stands on a command line: bare words, and what each flag was given, in order. */
export interface Flags {
  readonly words: readonly string[];
  readonly given: ReadonlyMap<string, readonly string[]>;
}

/** Reads `--name value`, `--name=value` and `--name` alone, which means `true`; a name may be given several times. */
export function readFlags(args: readonly string[]): Flags {
  const words: string[] = [];
  const given = new Map<string, string[]>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!arg.startsWith('--') || arg === '--') {
      if (arg !== '--') words.push(arg);
      continue;
    }
    const [, name = '', , inline] = /^--([^=]*)(=([\s\S]*))?$/.exec(arg) ?? [];
    const next = args[at + 1];
    const value = inline ?? (next !== undefined && !next.startsWith('--') ? next : undefined);
    if (inline === undefined && value !== undefined) at += 1;
    given.set(name, [...(given.get(name) ?? []), value ?? 'true']);
  }
  return { words, given };
}

/** @throws a `Refusal` that names the first flag which is none of these, and the one that was probably meant */
export function knowFlags({ given }: Flags, known: readonly string[]): void {
  for (const name of given.keys()) {
    if (known.includes(name)) continue;
    const guess = probably(name, known);
    throw new Refusal(`--${name} is not known${guess ? `; did you mean --${guess}?` : `; known: ${known.join(', ')}`}`);
  }
}
