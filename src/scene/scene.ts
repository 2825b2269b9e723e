/**
 * What a mark is for. A stylesheet decides how each tone looks; the grammar of certainty is:
 * `counted` solid, `bound` outlined, `unknown` hatched, `gap` a labelled absence,
 * `apart` solid in its own frame and scale. A `tie` joins what rests on something to it, a `lean` does so in part. `people` is what people did and said; `quiet` and
 * `aside` are the same things when a state is about others.
 */
export const TONES = [
  'ground',
  'land',
  'border',
  'tie',
  'lean',
  'axis',
  'track',
  'gap',
  'bound',
  'apart',
  'route',
  'aside',
  'speaker',
  'people',
  'quiet',
  'unknown',
  'counted',
  'leader',
] as const;

/** What a mark is for, never its colour. */
export type Tone = (typeof TONES)[number];

/** One drawn thing. Two scenes show the same thing where they carry the same key. */
export interface Mark {
  /** `ROLE:IDENTITY`, unique within a scene. */
  readonly key: string;
  /** SVG path data in scene units, at most one decimal. */
  readonly d: string;
  /** A short name for pointer and screen reader. */
  readonly title?: string;
}

/** Marks of one tone, drawn together and in order. */
export interface Layer {
  readonly tone: Tone;
  /** Where marks that were not there before come in from, in scene units. */
  readonly enter?: readonly [number, number];
  readonly marks: readonly Mark[];
}

/** The sizes of text: `value` is the number a state is about, `label` names a mark, `axis` a scale, `note` a caveat. */
export const ROLES = ['value', 'label', 'axis', 'note'] as const;

/** The size and weight of a label. */
export type Role = (typeof ROLES)[number];

/** A piece of text: one line or several, the first of which stands at `y`. */
export interface Label {
  readonly key: string;
  readonly role: Role;
  readonly tone: Tone;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Line by line, top to bottom. */
  readonly lines: readonly string[];
}

/** A drawing as a value: everything a picture shows, in plain numbers. */
export interface Scene {
  readonly chart: string;
  readonly state: string;
  readonly width: number;
  readonly height: number;
  /** The picture's name. */
  readonly title: string;
  /** What to see in it, in a sentence. */
  readonly desc: string;
  /** In drawing order, back to front. */
  readonly layers: readonly Layer[];
  readonly labels: readonly Label[];
}
