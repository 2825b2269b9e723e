import { join } from 'node:path';
import type { Collection } from '../record/edition.ts';
import { leavesOf, type Field } from '../record/fields.ts';
import { chartPlaces } from '../record/reference-table.ts';
import { files } from '../record/schema.ts';
import { valueAt } from '../record/schema-at.ts';
import { composeRecord, flagsFor } from './compose-record.ts';
import { placeIn, withEntry, withValue } from './edit-text.ts';
import { helpFor } from './help.ts';
import { knowFlags } from './flags.ts';
import { knownRecords, sameAs } from './known-records.ts';
import { editionToWrite, headFiles, nextStep, wrote } from './open-edition.ts';
import { Refusal } from './refusal.ts';
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
  if (show.length > 0) {
    let charts = edition.read('charts.json');
    for (const { path, many } of show) {
      const way = path.split('.');
      const there = valueAt(JSON.parse(charts), way);
      charts = await (many ? withEntry(charts, way, (there as unknown[]).length, id) : withValue(charts, way, id));
    }
    changed.set(join(home, 'charts.json'), charts);
  }
  const alone = `nothing cites "${id}"; cite it or remove it`;
  commit(
    verb,
    { folder, edition: edition.id, start: edition.start, files: changed },
    ({ message }) => message === alone,
  );
  if (edition.start) say(`started edition ${edition.id} as a copy of ${edition.start.from}`);
  say(wrote(folder, join(home, `${list}.json`), [at, 'id'], id));
  for (const { path } of show) say(wrote(folder, join(home, 'charts.json'), path.split('.'), path));
  if (list === 'sources') say(`next: cite it, as in npm run add -- observation --sources ${id}`);
  else say(`next: write {${id}} where the story tells it; ${nextStep(edition)}`);
}

/** The places in `charts.json` that are to name the record: what `--show` says, or what is answered. */
async function shownIn(
  { flags, asker }: Verb,
  graphics: ReturnType<typeof chartPlaces>,
): Promise<ReturnType<typeof chartPlaces>> {
  if (graphics.length === 0) return [];
  const paths = graphics.map(({ path }) => path);
  let typed = flags.given.get('show')?.join(',');
  if (typed === undefined && asker) {
    asker.say(`\nshow: In which graphics it is drawn: ${paths.join(', ')}`);
    typed = await asker.line('show', 'none yet', paths);
  }
  if (typed === undefined || typed === 'none yet') return [];
  return typed.split(',').map((one) => {
    const found = graphics.find(({ path }) => path === one.trim());
    if (!found) throw new Refusal(`--show ${one.trim()} names no graphic; use one of: ${paths.join(', ')}`);
    return found;
  });
}
