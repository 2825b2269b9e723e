import { missedBy } from '../record/axis-reach.ts';
import type { Path } from '../record/located-json.ts';
import type { chartPlaces } from '../record/reference-table.ts';
import { valueAt } from '../record/schema-at.ts';
import type { ChartSettings, When } from '../record/schema.ts';
import { withEntry, withValue } from './edit-text.ts';
import { Refusal } from './refusal.ts';
import type { Verb } from './verb.ts';

/** The places of `charts.json` in which a kind of record can be named. */
export type Graphics = ReturnType<typeof chartPlaces>;

/** The places in `charts.json` that are to name the record: what `--show` says, or what is answered. */
export async function shownIn({ flags, asker }: Verb, graphics: Graphics): Promise<Graphics> {
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

/** `charts.json` with a record named in it, and each place that changed. */
export interface Shown {
  readonly text: string;
  readonly changes: readonly { readonly path: Path; readonly what: string }[];
}

/**
 * Names a record in these places of `charts.json`. Where the timeline is to show it and no axis reaches its day, the
 * axis that lacks least is made longer.
 */
export async function showRecord(
  text: string,
  record: Readonly<Record<string, unknown>>,
  show: Graphics,
): Promise<Shown> {
  const changes: Shown['changes'][number][] = [];
  let charts = text;
  for (const { path, many } of show) {
    const way = path.split('.');
    const there = valueAt(JSON.parse(charts), way);
    charts = await (many
      ? withEntry(charts, way, (there as unknown[]).length, record.id)
      : withValue(charts, way, record.id));
    changes.push({ path: way, what: path });
  }
  const when = (record.observed ?? record.said) as When | undefined;
  const short =
    when && show.some(({ path }) => path.startsWith('timeline.'))
      ? missedBy((JSON.parse(charts) as ChartSettings).timeline.states, when)
      : undefined;
  if (short) {
    const path = ['timeline', 'states', short.at, short.end];
    charts = await withValue(charts, path, short.day);
    changes.push({ path, what: `timeline "${short.id}" ${short.end} ${short.day}` });
  }
  return { text: charts, changes };
}
