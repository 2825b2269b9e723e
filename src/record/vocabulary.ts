/**
 * The closed vocabularies of the record. Order carries meaning where it says so.
 * Words for readers live in `language/`; these are the terms editors type.
 */

/** How an outlet's page stands to the fact: its own, reported, second-hand, or computed here. */
export const GRADES = ['primary', 'established', 'weak'] as const;

/** How the words or numbers of a source reached us. */
export const SEEN = ['full', 'excerpt', 'reported'] as const;

/** Why a source lacks a date, an address, an archive copy or named authors. */
export const MISSING = ['not_seen', 'not_stated', 'not_found', 'not_published'] as const;

/** What a published value limits: itself, a ceiling, a floor, or a range. */
export const BOUNDS = ['none', 'at_most', 'at_least', 'between', 'more_than'] as const;

/** Why an observation has no value. */
export const NO_VALUE = ['none_found', 'not_determinable', 'not_identifiable', 'not_counted', 'not_seen'] as const;

/** What a value counts or measures. Two units never share an axis. */
export const UNITS = [
  'railcars',
  'locomotives',
  'containers',
  'trains',
  'trips',
  'percent',
  'metres',
  'kilometres',
  'days',
  'years',
  'times',
] as const;

/** How strong a speaker's own claim is, from denial to assertion. The order ranks the voices. */
export const STRENGTHS = ['denies', 'cannot_tell', 'could', 'likely', 'asserts'] as const;

/** The lanes of the timeline, top to bottom. */
export const LANES = ['trip', 'images', 'reports', 'statements'] as const;

/** Which of several claims about one thing the story leads with, and which are kept beside it. */
export const RANKS = ['preferred', 'normal', 'withdrawn'] as const;

/** What a correction does to a published value. */
export const CHANGES = ['addition', 'update', 'correction', 'clarification', 'retraction'] as const;

export type Grade = (typeof GRADES)[number];
export type Seen = (typeof SEEN)[number];
export type Missing = (typeof MISSING)[number];
export type Bound = (typeof BOUNDS)[number];
export type NoValue = (typeof NO_VALUE)[number];
export type Unit = (typeof UNITS)[number];
export type Strength = (typeof STRENGTHS)[number];
export type Change = (typeof CHANGES)[number];
export type Lane = (typeof LANES)[number];
export type Rank = (typeof RANKS)[number];
