import { createInterface } from 'node:readline/promises';
import type { Field } from '../record/fields.ts';
import { nearest } from '../record/nearest.ts';
import { typedValue, valueFault } from '../record/typed-value.ts';
import { Refusal } from './refusal.ts';

/** Asks a person at a terminal, one line at a time. */
export interface Asker {
  /** The line that was typed, or what stands there already where only Enter was pressed. */
  line(question: string, usual?: string, known?: readonly string[]): Promise<string>;
  say(line: string): void;
  close(): void;
}

/** An asker on the standard streams; Tab completes known words. @throws a `Refusal` from `line` when the input ends */
export function terminalAsker(): Asker {
  let known: readonly string[] = [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (typed: string): [string[], string] => {
      const last = /[^,\s]*$/.exec(typed)?.[0] ?? '';
      return [known.filter((word) => word.startsWith(last)), last];
    },
  });
  // Lines that arrive before they are asked for, as from a pipe, wait here.
  const waiting: string[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  lines.on('line', (line) => {
    waiting.push(line);
    wake?.();
  });
  lines.on('close', () => {
    ended = true;
    wake?.();
  });
  lines.on('SIGINT', () => lines.close());
  const next = async (): Promise<string> => {
    while (waiting.length === 0) {
      if (ended) throw new Refusal('nothing was written');
      await new Promise<void>((resolve) => (wake = resolve));
    }
    return waiting.shift() ?? '';
  };
  return {
    line: async (question, usual, words = []) => {
      known = words;
      const prompt = `${question}${usual === undefined ? '' : ` [${usual}]`}: `;
      if (ended) process.stdout.write(prompt);
      else {
        lines.setPrompt(prompt);
        lines.prompt();
      }
      const typed = (await next()).trim();
      return typed === '' && usual !== undefined ? usual : typed;
    },
    say: (line) => void process.stdout.write(`${line}\n`),
    close: () => lines.close(),
  };
}

/** What a field may name, and what it is called: ids of records. */
export interface Known {
  readonly ids: readonly string[];
  /** What stands behind an id, for people: a title, a name. */
  name(id: string): string;
}

/** How many known records are shown at once. */
const SHOWN = 12;

/** Asks for one field until what is typed fits, in the words of the gate. `undefined` where it is left out. */
export async function askField(asker: Asker, field: Field, usual: unknown, known?: Known): Promise<unknown> {
  asker.say(`\n${field.path}: ${field.description}`);
  for (const { word, meaning } of field.choices) asker.say(`  ${word}${meaning ? `  ${meaning}` : ''}`);
  if (known) for (const id of known.ids.slice(-SHOWN)) asker.say(`  ${id}  ${known.name(id)}`);
  if (known && known.ids.length > SHOWN)
    asker.say(`  … and ${known.ids.length - SHOWN} more; type a part and press Tab`);
  const words = known?.ids ?? field.choices.map(({ word }) => word);
  const shown = usual === undefined ? undefined : usualText(usual);
  for (;;) {
    const typed = await asker.line(field.path, field.optional && shown === undefined ? 'leave out' : shown, words);
    if (field.optional && (typed === 'leave out' || typed === '')) return undefined;
    const value = typed === shown ? usual : typedValue(field, [typed]);
    const fault = valueFault(field, value) ?? unknownFault(value, known);
    if (fault === undefined) return value;
    asker.say(`  ${fault}`);
  }
}

function usualText(usual: unknown): string {
  if (Array.isArray(usual) && usual.length === 0) return 'none';
  return typeof usual === 'string' ? usual : JSON.stringify(usual);
}

function unknownFault(value: unknown, known: Known | undefined): string | undefined {
  if (!known || value === null) return undefined;
  const strange = [value].flat().find((id) => typeof id === 'string' && !known.ids.includes(id));
  if (typeof strange !== 'string') return undefined;
  const near = nearest(strange, known.ids).map((id) => `"${id}"`);
  return `"${strange}" is not known${near.length > 0 ? `; nearest: ${near.join(', ')}` : ''}`;
}
