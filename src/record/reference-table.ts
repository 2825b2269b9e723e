import { LISTS, type Draft, type Item, type List } from './draft.ts';
import type { Path } from './located-json.ts';

/** Where one record names another. */
export interface Reference {
  readonly item: Item<unknown>;
  /** From the item to the id. */
  readonly path: Path;
  readonly id: string;
  /** What the named record is to the naming one. */
  readonly role: string;
  /** The lists it may be in. */
  readonly lists: readonly List[];
}

type Rows = readonly [pattern: string, role: string, ...lists: List[]][];

const SOURCES = ['sources.*', 'source', 'sources'] as const;
const DATED = ['observations', 'events', 'quotes'] as const;

/** Per file: the fields that hold ids; `*` stands for every entry of a list. */
const TABLE: Readonly<Record<List | 'charts' | 'story', Rows>> = {
  actors: [],
  places: [[...SOURCES]],
  sources: [['restsOn.*', 'source', 'sources']],
  observations: [
    [...SOURCES],
    ['area', 'area', 'places'],
    ['counter', 'counter', 'actors'],
    ['derived.of.*', 'record', ...DATED],
  ],
  events: [[...SOURCES], ['place', 'place', 'places'], ['actors.*', 'actor', 'actors']],
  quotes: [[...SOURCES], ['speaker', 'speaker', 'actors'], ['leansOn.*', 'quote', 'quotes']],
  claims: [['evidence.*', 'evidence', ...DATED, 'sources']],
  corrections: [[...SOURCES], ['record', 'record', ...LISTS.filter((list) => list !== 'corrections')]],
  charts: [
    ['yard.counted', 'observation', 'observations'],
    ['yard.ceiling', 'observation', 'observations'],
    ['yard.covered', 'observation', 'observations'],
    ['yard.apart.*', 'observation', 'observations'],
    ['yard.gap', 'observation', 'observations'],
    ['yard.looks.*', 'observation', 'observations'],
    ['yard.types.sides.*.place', 'place', 'places'],
    ['yard.types.sides.*.earlier', 'observation', 'observations'],
    ['yard.types.rows.*.of.*', 'observation', 'observations'],
    ['timeline.counted', 'observation', 'observations'],
    ['timeline.images.*', 'observation', 'observations'],
    ['timeline.statements.*', 'quote', 'quotes'],
    ['timeline.states.*.labels.*', 'label', 'events', 'observations', 'quotes'],
    ['timeline.states.*.focus.*', 'focus', 'events', 'observations', 'quotes'],
    ['map.counted', 'observation', 'observations'],
    ['map.yard.station', 'place', 'places'],
    ['map.yard.near', 'observation', 'observations'],
    ['map.yard.far', 'observation', 'observations'],
    ['map.route.*.place', 'place', 'places'],
    ['map.route.*.event', 'event', 'events'],
    ['map.ways.*.stops.*.place', 'place', 'places'],
    ['map.ways.*.stops.*.event', 'event', 'events'],
    ['map.states.*.places.*', 'place', 'places'],
    ['voices.counted', 'observation', 'observations'],
    ['voices.quotes.*', 'quote', 'quotes'],
    ['measures.states.*.of.*', 'observation', 'observations'],
    ['origins.states.*.of.*', 'origin', 'sources', 'quotes'],
  ],
  story: [
    ['hero.observation', 'observation', 'observations'],
    ['chapters.*.steps.*.at', 'moment', ...DATED],
    ['chapters.*.steps.*.quotes.*', 'quote', 'quotes'],
  ],
};

/** The lists of which a field of a record names an id, by the field's path; `undefined` where it names none. */
export function listsNamedBy(kind: List | 'story', path: string): readonly List[] | undefined {
  const row = TABLE[kind].find(
    ([pattern]) => pattern === path || pattern === `${path}.*` || pattern.endsWith(`.${path}.*`),
  );
  return row?.slice(2) as List[] | undefined;
}

/** Where the graphics name records of that list, from `charts.json` on: `timeline.images` for a list, `yard.gap` for one. */
export function chartPlaces(list: List): { readonly path: string; readonly many: boolean }[] {
  return TABLE.charts.flatMap(([pattern, , ...lists]) =>
    lists.includes(list) && !pattern.includes('.states.') && !/\.\*\./.test(pattern)
      ? [{ path: pattern.replace(/\.\*$/, ''), many: pattern.endsWith('.*') }]
      : [],
  );
}

/** Every place of an edition where an id of another record stands, also in records with other faults. */
export function referencesOf(draft: Draft): Reference[] {
  const found: Reference[] = [];
  const add = (item: Item<unknown>, rows: Rows): void => {
    for (const [pattern, role, ...lists] of rows) {
      for (const { path, value } of matches(item.raw, pattern.split('.'))) {
        const faulty = item.file.faulty.has(JSON.stringify([...item.at, ...path]));
        if (typeof value === 'string' && !faulty) found.push({ item, path, id: value, role, lists });
      }
    }
  };
  for (const list of LISTS) for (const row of draft.rows[list]) add(row, TABLE[list]);
  if (draft.charts) add(draft.charts, TABLE.charts);
  for (const story of draft.stories.values()) add(story, TABLE.story);
  return found;
}

/** The one list whose ids stand in a field of a list's entries; `undefined` where it holds none, several, or those of several lists. */
export function referenceOf(list: List, path: Path): List | undefined {
  const [, , ...lists] = TABLE[list].find(([pattern]) => pattern === path.join('.')) ?? [];
  return lists.length === 1 ? lists[0] : undefined;
}

function matches(value: unknown, pattern: readonly string[], path: Path = []): { path: Path; value: unknown }[] {
  const [key, ...rest] = pattern;
  if (key === undefined) return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  if (key !== '*') return matches((value as Record<string, unknown>)[key], rest, [...path, key]);
  return Array.isArray(value) ? value.flatMap((entry, at) => matches(entry, rest, [...path, at])) : [];
}
