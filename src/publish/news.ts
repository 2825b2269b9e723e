import { type FigureName, sceneOf, statesOf, tableOf } from '../figures.ts';
import { type Say, say } from '../language/say.ts';
import { type LaterChange, correctionTrail } from '../record/correction-trail.ts';
import type { Edition } from '../record/edition.ts';

/** From new data beside right numbers, over a revision and our own mistake, to what no longer stands at all. */
export const SEVERITIES = ['refresh', 'revision', 'correction', 'retraction'] as const;

/** How much later editions matter to someone who shows an older one. */
export type Severity = (typeof SEVERITIES)[number];

/** What later editions say about a picture of an older one. */
export interface News {
  readonly severity: Severity;
  /** A sentence for the line above the picture. */
  readonly text: string;
  /** The path below the language’s root where it is told in full. */
  readonly path: string;
}

const WEIGHT: Readonly<Record<LaterChange['kind'], Severity>> = {
  addition: 'revision',
  update: 'revision',
  clarification: 'revision',
  correction: 'correction',
  retraction: 'retraction',
};

/**
 * What later editions say about a picture: the weightiest change of a record that its table shows, else that it is drawn
 * differently now, or is gone. `undefined` where nothing about it changed.
 * @param editions all that are listed, oldest first
 */
export function newsOf(name: FigureName, editions: readonly Edition[]): News | undefined {
  const latest = editions.at(-1);
  if (!latest || latest.id === name.edition.id) return undefined;
  const told = changeNews(name, editions);
  if (told) return told;
  const voice = say(name.language);
  const { news } = voice.vocabulary.embed;
  const path = `editions/${latest.id}/changes/`;
  const date = voice.date(latest.asOf);
  if (!statesOf(name.chart, latest).includes(name.state)) return { severity: 'refresh', text: news.gone(date), path };
  if (drawn(name) === drawn({ ...name, edition: latest, language: nearest(latest, name.language) })) return undefined;
  return { severity: 'refresh', text: news.refresh(date), path };
}

function changeNews(name: FigureName, editions: readonly Edition[]): News | undefined {
  const cells = tableOf(name).rows.flat();
  const shown = new Set(cells.flatMap(({ id, sources = [] }) => [...(id ? [id] : []), ...sources]));
  const changes = correctionTrail(name.edition, editions).filter(({ record }) => shown.has(record));
  const weights = changes.map(({ kind }) => SEVERITIES.indexOf(WEIGHT[kind]));
  const severity = SEVERITIES[Math.max(...weights)];
  if (!severity) return undefined;
  const weighty = changes.filter(({ kind }) => WEIGHT[kind] === severity);
  const [only] = weighty;
  if (!only) return undefined;
  const voice = say(name.language);
  const day = weighty
    .map((change) => change.corrections.at(-1)?.date ?? '')
    .sort()
    .at(-1);
  const made = editions.find(({ id }) => id === only.edition);
  const date = voice.date(day === undefined || day === '' ? (made?.asOf ?? name.edition.asOf) : day);
  const value = weighty.length === 1 ? valueChange(only, name, made, voice) : undefined;
  const news = severity === 'refresh' ? undefined : voice.vocabulary.embed.news[severity];
  if (!news) return undefined;
  const text = value ? news.value(date, ...value) : news.several(date, String(weighty.length));
  return { severity, text, path: `editions/${only.edition}/changes/` };
}

/** A changed count as it was said and as it is said now. */
function valueChange(
  { record, field }: LaterChange,
  { edition }: FigureName,
  made: Edition | undefined,
  voice: Say,
): [string, string] | undefined {
  const [was, is] = [edition, made].map((one) => one?.observations.find(({ id }) => id === record));
  return field === 'value' && was && is ? [voice.value(was), voice.value(is)] : undefined;
}

const scenes = new Map<string, string>();

function drawn(name: FigureName): string {
  const key = [name.chart, name.state, name.edition.id, name.language].join(' ');
  const known = scenes.get(key);
  if (known !== undefined) return known;
  const { layers, labels } = sceneOf(name);
  const text = JSON.stringify([layers, labels]);
  scenes.set(key, text);
  return text;
}

function nearest({ languages }: Edition, language: string): string {
  return languages.includes(language) ? language : (languages[0] ?? language);
}
