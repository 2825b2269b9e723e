import type { Edition } from '../record/edition.ts';
import type { Observation, Source, When, Words } from '../record/schema.ts';
import type { Grade, Lane, Strength } from '../record/vocabulary.ts';
import type { Label, Layer } from '../scene/scene.ts';

/** How a chart says the values it draws; a language provides it. */
export interface Wording {
  words(words: Words): string;
  publisher(source: Source): string;
  number(value: number): string;
  coordinate(degrees: number): string;
  date(iso: string, form?: 'date' | 'day' | 'month' | 'shortMonth' | 'year'): string;
  when(when: When, form?: 'date' | 'day' | 'month' | 'shortMonth'): string;
  value(observation: Observation): string;
  unit(observation: Observation): string;
  readonly vocabulary: {
    readonly id: string;
    readonly strength: Readonly<Record<Strength | 'beside', string>>;
    readonly lane: Readonly<Record<Lane, string>>;
    readonly grade: Readonly<Record<Grade, string>>;
    readonly quotes: readonly [string, string];
    readonly translation: Readonly<{ ours: string }>;
    readonly corrections: Readonly<{ withdrawnMark: string }>;
    readonly ui: {
      readonly columns: Readonly<Record<Column, string>>;
      readonly noLocation: string;
      readonly noneStated: string;
      readonly publicBy: (day: string) => string;
      readonly leansOn: (words: string, who: string) => string;
      readonly restsOnNothing: string;
      readonly kilometres: (value: string) => string;
      readonly metres: (value: string) => string;
    };
  };
}

/** The columns a chart's table may have. */
export type Column =
  | 'what'
  | 'value'
  | 'where'
  | 'when'
  | 'counter'
  | 'speaker'
  | 'words'
  | 'about'
  | 'strength'
  | 'event'
  | 'lane'
  | 'place'
  | 'latitude'
  | 'longitude'
  | 'restsOn'
  | 'source';

/** One cell of a table: its text, and the record it came from. */
export interface Cell {
  readonly text: string;
  /** The record's id, where the cell is a value, a date or words of the record. */
  readonly id?: string;
  /** The bare value (`73`), or the ISO date, behind the text. */
  readonly value?: string;
  readonly kind: 'words' | 'data' | 'time' | 'sources';
  /** Source ids, for a cell of sources. */
  readonly sources?: readonly string[];
  /** The language of the cell's words where it is not the table's. */
  readonly language?: string;
  /** What the words say, where they are in another language: a translation of ours. */
  readonly gloss?: string;
}

/** What a picture shows, as rows equal to the record. */
export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The drawn part of a scene: marks in layers, and labels. */
export interface Drawing {
  readonly layers: readonly Layer[];
  readonly labels: readonly Label[];
}

/** An editorial graphic with named states: pure functions of an edition and a state's id. */
export interface Chart {
  readonly id: 'yard' | 'timeline' | 'map' | 'voices' | 'measures' | 'origins';
  /** State ids in the order of the record. */
  states(edition: Edition): string[];
  /** @param note the state's caveat, printed in the picture, where it has one. */
  draw(edition: Edition, state: string, wording: Wording, note: string | undefined): Drawing;
  table(edition: Edition, state: string, wording: Wording): Table;
}

/**
 * The settings of one state of a chart.
 * @throws when the chart has no state of that name.
 */
export function stateOf<S extends { id: string }>(chart: string, states: readonly S[], id: string): S {
  const state = states.find((candidate) => candidate.id === id);
  if (!state) throw new Error(`chart ${chart} has no state "${id}"; it has ${states.map((s) => s.id).join(', ')}`);
  return state;
}
