/**
 * The command `correct`: gives a published value anew and writes the correction that tells readers so, both together.
 * What is computed from the value follows it. A value that was never released is changed without a correction.
 */
import { join } from 'node:path';
import { fieldsOf, leavesOf, type Field } from '../record/fields.ts';
import { nearest } from '../record/nearest.ts';
import { PUBLISHED, scalarAt, shown, type Scalar } from '../record/published.ts';
import { files } from '../record/schema.ts';
import { typedValue, valueFault } from '../record/typed-value.ts';
import { askField } from './ask.ts';
import { composeRecord, flagsFor } from './compose-record.ts';
import {
  correctionText,
  publishedList,
  valueFiles,
  withComputed,
  type PublishedList,
  type Reason,
} from './corrected-values.ts';
import { knowFlags } from './flags.ts';
import { helpFor } from './help.ts';
import { knownRecords, nameOf, type KnownRecords } from './known-records.ts';
import { earlierOpen, editionToWrite, headFiles, lastReleased, nextStep, today, wrote } from './open-edition.ts';
import { Refusal } from './refusal.ts';
import { COMMON, commit, runVerb, type Verb } from './verb.ts';

/** The flags that say what is changed. */
const CHANGE = fieldsOf(files.corrections.element).filter(({ path }) => path === 'field' || path === 'to');

await runVerb(async (verb) => {
  const { folder, flags, asker, say } = verb;
  const edition = await editionToWrite(verb);
  const { languages } = edition;
  const reasons = leavesOf(files.corrections.element, languages)
    .filter(({ path }) => /^(kind|reason|date|sources)\b/.test(path))
    .map((field) => (field.path === 'kind' ? { ...field, usual: 'correction' } : field))
    .map((field) => (field.path === 'date' ? { ...field, usual: today() } : field))
    .map((field) => (field.path === 'sources' ? { ...field, usual: [] } : field));
  if (flags.given.has('help')) {
    say(helpFor('correct -- ID', [...CHANGE, ...reasons], []));
    return;
  }
  knowFlags(flags, ['field', 'to', ...flagsFor(reasons, languages), ...COMMON]);
  const known = knownRecords(edition);
  const { record, list } = await recordToCorrect(verb, known);
  const field = await fieldToCorrect(verb, list);
  const last = lastReleased(folder, edition);
  const published = last && knownRecords(last);
  const before = published?.find(record);
  const is = scalarAt(known.find(record), field.path) ?? null;
  say(`${record}: ${nameOf(known.find(record), languages[0] ?? 'en')}`);
  const now = before && scalarAt(before, field.path) !== is ? `, and is ${shown(is)} here` : '';
  say(
    last && before
      ? `  ${field.path} was published in ${last.id} as ${shown(scalarAt(before, field.path))}${now}`
      : `  ${field.path} is ${shown(is)}; it was never released, so it needs no correction`,
  );
  const to = await newValue(verb, field);
  if (to === is) throw new Refusal(`nothing was written: ${field.path} of "${record}" is ${shown(to)} already`);
  const changes = withComputed(known, { list, record, field: field.path, to });
  const home = join('editions', edition.id);
  const written = await headFiles(edition);
  for (const [name, text] of await valueFiles(edition, known, changes)) written.set(join(home, name), text);
  const corrected = changes.filter((change) => published?.find(change.record) !== undefined);
  if (last && published && corrected.length > 0) {
    const given = { kind: 'corrections', fields: reasons, flags, asker, known, languages } as const;
    const reason = (await composeRecord(given)) as unknown as Reason;
    const old = new Set((JSON.parse(last.read('corrections.json')) as { id: string }[]).map(({ id }) => id));
    written.set(join(home, 'corrections.json'), await correctionText(edition, published, old, corrected, reason));
  }
  commit(verb, { folder, edition: edition.id, start: edition.start, files: written });
  if (edition.start) say(`started edition ${edition.id} as a copy of ${edition.start.from}`);
  for (const change of changes) {
    const at = known.lists[change.list].findIndex(({ id }) => id === change.record);
    const name = join(home, `${change.list}.json`);
    say(wrote(folder, name, [at, ...change.field.split('.')], `${change.record} ${change.field} ${shown(change.to)}`));
  }
  if (corrected.length > 0) say(wrote(folder, join(home, 'corrections.json'), [], 'what was wrong, and why'));
  for (const earlier of earlierOpen(folder, edition)) {
    const there = knownRecords(earlier).find(record);
    if (there && scalarAt(there, field.path) === is)
      say(`${earlier.id}, which is not released, says ${shown(is)} too: the same command with --edition ${earlier.id}`);
  }
  say(`next: read the story once more with the new value, ${nextStep(edition)}`);
});

async function recordToCorrect(
  { flags, asker }: Verb,
  known: KnownRecords,
): Promise<{ record: string; list: PublishedList }> {
  const lists = Object.keys(PUBLISHED) as PublishedList[];
  const ids = lists.flatMap((list) => known.lists[list].map(({ id }) => id));
  const record = flags.words[0] ?? (await asker?.line('which record?', undefined, ids));
  if (record === undefined) throw new Refusal('say which record: npm run correct -- ID');
  const list = publishedList(known, record);
  if (list) return { record, list };
  if (known.find(record))
    throw new Refusal(
      `"${record}" holds no value that is corrected in public: change it in its file, and run npm run check`,
    );
  const near = nearest(record, ids).map((id) => `"${id}"`);
  throw new Refusal(`there is no record "${record}"${near.length > 0 ? `; nearest: ${near.join(', ')}` : ''}`);
}

async function fieldToCorrect({ flags, asker }: Verb, list: PublishedList): Promise<Field> {
  const names: readonly string[] = PUBLISHED[list];
  const usual = names.includes('value') ? 'value' : undefined;
  const typed =
    flags.given.get('field')?.[0] ??
    (names.length > 1 ? await asker?.line(`which field? ${names.join(', ')}`, usual ?? names[0], names) : undefined) ??
    usual;
  const field = fieldsOf(files[list].element).find(({ path }) => path === typed);
  if (field && names.includes(field.path)) return field;
  const said = typed === undefined ? 'say which field' : `"${typed}" is not corrected in public; say which field`;
  throw new Refusal(`${said}: --field ${names.join('|')}`);
}

async function newValue({ flags, asker }: Verb, field: Field): Promise<Scalar> {
  const typed = flags.given.get('to');
  if (!typed && !asker) throw new Refusal('say the new value: --to …');
  const value = typed ? typedValue(field, typed) : await askField(asker as NonNullable<typeof asker>, field, undefined);
  const fault = value === undefined && field.optional ? undefined : valueFault(field, value);
  if (fault !== undefined) throw new Refusal(`nothing was written: ${fault}`);
  return (value ?? null) as Scalar;
}
