import type { List } from '../record/draft.ts';
import type { Field } from '../record/fields.ts';
import { typedValue } from '../record/typed-value.ts';
import { askField, type Asker } from './ask.ts';
import type { Flags } from './flags.ts';
import type { KnownRecords } from './known-records.ts';
import { Refusal } from './refusal.ts';
import { usualValue, type Draught } from './usual-values.ts';

/** What a record is composed from. */
export interface Composing {
  readonly kind: List | 'story';
  /** Its fields, each of one value. */
  readonly fields: readonly Field[];
  readonly flags: Flags;
  /** Who is asked for what no flag says; nobody in a script. */
  readonly asker: Asker | undefined;
  readonly known: KnownRecords;
  readonly languages: readonly string[];
}

/** Fields that may be left out and are asked for all the same, and when. */
const ASKED: readonly (readonly [path: RegExp, when: (record: Draught, part: string) => boolean])[] = [
  [/^upTo$/, ({ bound }) => bound === 'between'],
  [/^onlyHttp$/, ({ address }) => typeof address === 'string' && address.startsWith('http:')],
  [/^imageTime$/, ({ value }) => value !== undefined],
  [/^accessed$/, () => true],
  [/^note\./, () => true],
  [/^missing\./, (record, part) => record[part] === null || (record[part] as unknown[]).length === 0],
];

/** The flags by which fields can be given: `--observed` means its first and its last day, `--label` the first language's. */
export function flagsFor(fields: readonly Field[], languages: readonly string[]): string[] {
  const first = `.${languages[0] ?? ''}`;
  const short = fields.flatMap(({ path }) =>
    path.endsWith('.to') || path.endsWith(first) ? [path.slice(0, path.lastIndexOf('.'))] : [],
  );
  return [...fields.map(({ path }) => path), ...short];
}

/**
 * A record of what the flags say, what is answered, and what is usual; its fields in the order of the schema.
 * @throws a `Refusal` that names every field which nobody gave
 */
export async function composeRecord(given: Composing): Promise<Record<string, unknown>> {
  const { fields } = given;
  const values = new Map<string, unknown>();
  // What flags say is known before the first question, so that the rest can follow from it.
  for (const field of fields) {
    const value = flagValue(given, field);
    if (value !== undefined) values.set(field.path, value);
  }
  const lacking: string[] = [];
  const early = fields.filter(({ path }) => path === 'sources');
  const late = fields.filter(({ path }) => path === 'id');
  for (const field of [...early, ...fields.filter((one) => !early.includes(one) && !late.includes(one)), ...late]) {
    if (values.has(field.path)) continue;
    const value = await valueOf(given, field, assembled(fields, values));
    if (value !== undefined) values.set(field.path, value);
    else if (!field.optional) lacking.push(neededLine(field));
  }
  if (lacking.length > 0)
    throw new Refusal(['nothing was written; these are needed too:', ...new Set(lacking)].join('\n'));
  return assembled(fields, values);
}

/** The flag that gives a field; both ends of a span are given by one. */
function neededLine({ path, description }: Field): string {
  const [, group] = /^(.*)\.(?:from|to)$/.exec(path) ?? [];
  if (group === undefined) return `  --${path}  ${description}`;
  return `  --${group}  The day; or --${group}.from and --${group}.to for the first and the last.`;
}

function flagValue({ flags, languages }: Composing, field: Field): unknown {
  const { path } = field;
  const short = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  const part = path.slice(short.length + 1);
  const shared = part === 'from' || part === 'to' || part === languages[0];
  const typed = flags.given.get(path) ?? (shared ? flags.given.get(short) : undefined);
  return typed && typedValue(field, typed);
}

async function valueOf(given: Composing, field: Field, record: Draught): Promise<unknown> {
  const { asker, known, kind, languages } = given;
  const usual = usualValue(field, record, known, languages);
  if (!asker) return field.optional ? undefined : usual;
  if (field.path === 'noValue' && record.value !== null) return null;
  const part = field.path.split('.').at(-1) ?? '';
  if (field.optional && !ASKED.some(([path, when]) => path.test(field.path) && when(record, part))) return undefined;
  const reason = field.path.startsWith('missing.');
  return askField(asker, reason ? { ...field, optional: false } : field, usual, known.namedBy(kind, field.path));
}

/** The values as a record; an object in it is there although nothing in it was given, where it may be empty. */
function assembled(fields: readonly Field[], values: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { path } of fields) {
    const names = path.split('.');
    if (path.startsWith('missing.')) record.missing ??= {};
    const value = values.get(path);
    if (value === undefined) continue;
    let here = record;
    for (const name of names.slice(0, -1)) here = (here[name] ??= {}) as Record<string, unknown>;
    here[names.at(-1) ?? ''] = value;
  }
  return record;
}
