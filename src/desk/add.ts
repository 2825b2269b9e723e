/**
 * The command `add`: writes a new record, step or edition. It asks for what flags do not say, tries the change with the
 * gate, and writes only what the gate accepts; a released edition and an id that is taken are never touched.
 */
import { addEdition } from './add-edition.ts';
import { addRecord, RECORDS } from './add-record.ts';
import { addStep } from './add-step.ts';
import { probably } from '../record/nearest.ts';
import { Refusal } from './refusal.ts';
import { runVerb } from './verb.ts';

const KINDS = [...Object.keys(RECORDS), 'step', 'edition'];

await runVerb(async (verb) => {
  const { flags, asker } = verb;
  const kind = flags.words[0] ?? (await asker?.line(`what? ${KINDS.join(', ')}`, 'observation', KINDS));
  if (kind === undefined) throw new Refusal(`say what to add: npm run add -- ${KINDS.join('|')}`);
  if (kind === 'edition') return addEdition(verb);
  if (kind === 'step') return addStep(verb);
  if (kind in RECORDS) return addRecord(verb, kind as keyof typeof RECORDS);
  const guess = probably(kind, KINDS);
  throw new Refusal(`"${kind}" cannot be added; ${guess ? `did you mean ${guess}?` : `one of: ${KINDS.join(', ')}`}`);
});
