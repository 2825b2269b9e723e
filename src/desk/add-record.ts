import { join } from 'node:path';
import type { Collection } from '../record/edition.ts';
import { leavesOf, type Field } from '../record/fields.ts';
import { chartPlaces } from '../record/reference-table.ts';
import { files } from '../record/schema.ts';
import { composeRecord, flagsFor } from './compose-record.ts';
import { placeIn, withEntry } from './edit-text.ts';
import { helpFor } from './help.ts';
import { knowFlags } from './flags.ts';
import { knownRecords, sameAs } from './known-records.ts';
import { editionToWrite, headFiles, nextStep, wrote } from './open-edition.ts';
import { Refusal } from './refusal.ts';
import { showRecord, shownIn } from './show-record.ts';
import { COMMON, commit, type Verb } from './verb.ts';

/** The kinds of records that can be added, and the lists that hold them. */
export const RECORDS = {
  observation: 'observations',
  event: 'events',
  quote: 'quotes',
  source: 'sources',
  actor: 'actors',
  place: 'places',
  claim: 'claims',
} as const satisfies Record<string, Collection>;

/** Adds a record to the open edition, and to the graphics that are to show it. */
export async function addRecord(verb: Verb, kind: keyof typeof RECORDS): Promise<void> {
  const { folder, flags, asker, say } = verb;
  const list = RECORDS[kind];
  const edition = await editionToWrite(verb);
  const { languages } = edition;
  const fields: Field[] = leavesOf(files[list].element, languages);
  const graphics = chartPlaces(list);
  if (flags.given.has('help')) {
    say(helpFor(`add -- ${kind}`, fields, graphics));
    return;
  }
  knowFlags(flags, [...flagsFor(fields, languages), ...COMMON, ...(graphics.length > 0 ? ['show'] : [])]);
  const known = knownRecords(edition);
  const record = await composeRecord({ kind: list, fields, flags, asker, known, languages });
  const id = String(record.id);
  if (known.taken.has(id))
    throw new Refusal(
      `nothing was written: "${id}" is there already; a changed value goes by npm run correct -- ${id}`,
    );
  const same = sameAs(known.lists[list], record);
  if (same !== undefined) throw new Refusal(`nothing was written: "${same}" says the same already`);
  const show = await shownIn(verb, graphics);
  const home = join('editions', edition.id);
  const changed = await headFiles(edition, record.accessed);
  const text = edition.read(`${list}.json`);
  const at = placeIn(list, JSON.parse(text) as unknown[], record);
  changed.set(join(home, `${list}.json`), await withEntry(text, [], at, record));
  const shown = show.length > 0 ? await showRecord(edition.read('charts.json'), record, show) : undefined;
  if (shown) changed.set(join(home, 'charts.json'), shown.text);
  const alone = `nothing cites "${id}"; cite it or remove it`;
  commit(
    verb,
    { folder, edition: edition.id, start: edition.start, files: changed },
    ({ message }) => message === alone,
  );
  if (edition.start) say(`started edition ${edition.id} as a copy of ${edition.start.from}`);
  say(wrote(folder, join(home, `${list}.json`), [at, 'id'], id));
  for (const { path, what } of shown?.changes ?? []) say(wrote(folder, join(home, 'charts.json'), path, what));
  if (list === 'sources') say(`next: cite it, as in npm run add -- observation --sources ${id}`);
  else say(`next: write {${id}} where the story tells it; ${nextStep(edition)}`);
}
