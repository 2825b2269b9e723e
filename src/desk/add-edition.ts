import { join } from 'node:path';
import { shownPath } from '../record/fault.ts';
import { knowFlags } from './flags.ts';
import { editionToWrite, headFiles, nextStep, today } from './open-edition.ts';
import { Refusal } from './refusal.ts';
import { COMMON, commit, type Verb } from './verb.ts';

/** Starts an edition as a copy of the latest, under another day. */
export async function addEdition(verb: Verb): Promise<void> {
  const { folder, flags, asker, say } = verb;
  knowFlags(flags, COMMON);
  const id = flags.words[1] ?? flags.given.get('edition')?.[0] ?? (await asker?.line('edition: its day', today()));
  if (id === undefined) throw new Refusal('say its day: npm run add -- edition YEAR-MONTH-DAY');
  const given = new Map([...flags.given, ['edition', [id]]]);
  const edition = await editionToWrite({ ...verb, flags: { ...flags, given } });
  if (!edition.start) throw new Refusal(`nothing was written: edition "${id}" is there already`);
  commit(verb, { folder, edition: edition.id, start: edition.start, files: await headFiles(edition) });
  say(`wrote ${shownPath(join(folder, 'editions', id))}, a copy of ${edition.start.from}`);
  say(`next: add and correct what is new, ${nextStep(edition)}`);
}
