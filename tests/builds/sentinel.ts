import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utcDay } from 'd3';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Fields whose strings are the schema's own terms, not facts. */
const TERMS = new Set([
  '$schema',
  'precision',
  'kind',
  'bound',
  'noValue',
  'unit',
  'grade',
  'seen',
  'form',
  'translation',
  'strength',
  'scope',
  'strengths',
  'lane',
  'rank',
  'rule',
  'view',
  'glyph',
  'detail',
  'chart',
  'language',
  'languages',
  'spoken',
  'missing',
  'field',
  'hash',
]);

const ISO = /^\d{4}-\d\d-\d\d$/;
const PLACEHOLDER = /\{([^{}:]+)((?::[^{}]*)?)\}/g;

/** A copy of the record in which every fact is another one. */
export interface Sentinel {
  readonly folder: string;
  /** Every name, title, quotation, address and line of prose of the original. */
  readonly facts: string[];
  /** Every ISO date of the original that is not also one of the copy. */
  readonly dates: string[];
  /** Every bare value of an observation of the original that is not also one of the copy. */
  readonly values: string[];
}

/**
 * Copies a data folder and replaces every fact in it: names, titles, quotations, addresses and
 * prose by made-up words, ids by numbered ones, dates by others twice as far apart, counts by
 * others, places by others elsewhere. The copy is a valid record.
 */
export function sentinelCopy(data: string, folder: string): Sentinel {
  mkdirSync(folder, { recursive: true });
  cpSync(data, folder, { recursive: true });
  const editions = readdirSync(join(folder, 'editions')).sort();
  const latest = editions.at(-1) ?? '';
  const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json;
  const names = new Map(
    editions.map((id) => [id, readdirSync(join(folder, 'editions', id)).filter((name) => name.endsWith('.json'))]),
  );
  const files = new Map(
    editions.flatMap((id) =>
      (names.get(id) ?? []).map((name) => [`${id}/${name}`, read(join(folder, 'editions', id, name))] as const),
    ),
  );
  const site = read(join(folder, 'site.json'));
  const ledger = read(join(folder, 'ledger.json'));

  const ids = new Map<string, string>();
  for (const json of files.values()) collectIds(json, ids);
  const facts = new Set<string>();
  const dates = new Map<string, string>();
  const values = new Map<string, string>();
  const coordinates = new Set<string>();
  let made = 0;
  // Words without digits, which prose would have to take from the record.
  const word = (): string => `Zq${String(++made).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`;

  const moved = (iso: string): string => {
    const end = new Date(`${latest}T00:00:00Z`);
    const days = utcDay.count(new Date(`${iso}T00:00:00Z`), end);
    const there = utcDay
      .offset(new Date('2041-03-17T00:00:00Z'), -2 * days)
      .toISOString()
      .slice(0, 10);
    dates.set(iso, there);
    return there;
  };
  const prose = (line: string): string => {
    for (const words of line.split(PLACEHOLDER).filter((_, index) => index % 3 === 0)) {
      if (words.trim().length > 12) facts.add(words.trim());
    }
    const kept = [...line.matchAll(PLACEHOLDER)].map(([, id = '', form = '']) => `{${ids.get(id) ?? id}${form}}`);
    return `${word()} ${kept.join(' and ')}`.trim();
  };
  const change = (json: Json, key: string, path: string): Json => {
    if (Array.isArray(json)) return key === 'literals' ? [] : json.map((item) => change(item, key, path));
    if (json === null || typeof json === 'boolean' || TERMS.has(key)) return json;
    if (typeof json === 'object') {
      return Object.fromEntries(
        Object.entries(json).map(([name, item]) => [
          key === 'states' ? (ids.get(name) ?? name) : name,
          change(item, name, `${path}/${name}`),
        ]),
      );
    }
    if (typeof json === 'number') {
      if (key === 'value' || key === 'upTo' || key === 'each') {
        values.set(String(json), String(2 * json + 1));
        return 2 * json + 1;
      }
      const shift = ['latitude', 'south', 'north'].includes(key) ? -21 : 13;
      if (shift > 0 && !['longitude', 'west', 'east'].includes(key)) return json;
      coordinates.add(String(json + shift));
      return json + shift;
    }
    if (ISO.test(json)) return moved(json);
    if (ids.has(json)) return ids.get(json) ?? json;
    if (/^(address|archive)$/.test(key)) {
      facts.add(json);
      return `${json.startsWith('http:') ? 'http' : 'https'}://sentinel.example/${word()}`;
    }
    if (json.includes('{') || path.includes('story.')) return prose(json);
    facts.add(json);
    return word();
  };

  for (const [path, json] of files) files.set(path, change(json, '', path));
  for (const id of editions) {
    repairDerived(files.get(`${id}/observations.json`), files.get(`${id}/events.json`));
    // An excerpt stands in the words it is from.
    for (const quote of files.get(`${id}/quotes.json`) as unknown as { words: string; excerpt: string }[])
      quote.excerpt = quote.words;
  }
  for (const [path, json] of files) writeFileSync(join(folder, 'editions', path), JSON.stringify(json, null, 2));
  writeFileSync(join(folder, 'site.json'), JSON.stringify(change(site, '', 'site'), null, 2));
  writeFileSync(join(folder, 'ledger.json'), JSON.stringify(change(ledger, '', 'ledger'), null, 2));
  for (const id of editions) renameSync(join(folder, 'editions', id), join(folder, 'editions', moved(id)));
  // What was derived anew is a value of the copy too.
  const derived = editions.flatMap((id) =>
    (files.get(`${id}/observations.json`) as unknown as Observed[]).map(({ value }) => String(value)),
  );
  const copied = new Set([...dates.values(), ...values.values(), ...derived, ...coordinates]);
  return {
    folder,
    facts: [...facts],
    dates: [...dates.keys()].filter((date) => !copied.has(date)),
    values: [...values.keys()].filter((value) => !copied.has(value)),
  };
}

function collectIds(json: Json | undefined, ids: Map<string, string>): void {
  if (Array.isArray(json)) for (const item of json) collectIds(item, ids);
  else if (json && typeof json === 'object') {
    if (typeof json['id'] === 'string') ids.set(json['id'], ids.get(json['id']) ?? `zq-${ids.size + 1}`);
    for (const item of Object.values(json)) collectIds(item, ids);
  }
}

interface Observed {
  id: string;
  value: number | null;
  observed: { from: string | null; to: string };
  derived?: { rule: string; of: string[] };
}

/** What was derived must follow from the new numbers and days. */
function repairDerived(observations: Json | undefined, events: Json | undefined): void {
  const all = observations as unknown as Observed[];
  const happened = events as unknown as { id: string; when: { from: string | null; to: string } }[];
  const valueOf = (id: string): number => all.find((one) => one.id === id)?.value ?? 0;
  const dayOf = (id: string): Date => {
    const when = all.find((one) => one.id === id)?.observed ?? happened.find((one) => one.id === id)?.when;
    return new Date(`${when?.from ?? when?.to}T00:00:00Z`);
  };
  for (const one of all) {
    const { rule, of = [] } = one.derived ?? {};
    const [a = '', b = ''] = of;
    if (rule === 'days_between') one.value = Math.abs(utcDay.count(dayOf(a), dayOf(b)));
    if (rule === 'ratio') one.value = Math.round((valueOf(a) / valueOf(b)) * 100) / 100;
    if (rule === 'sum') one.value = of.reduce((sum, id) => sum + valueOf(id), 0);
  }
}
