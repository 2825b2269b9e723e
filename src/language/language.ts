import type { ChangeWords } from './changes.ts';
import type { Bound, Grade, Lane, Missing, NoValue, Seen, Strength, Unit } from '../record/vocabulary.ts';

/** Every word the site itself says, in one language. A language that lacks one does not compile. */
export interface Vocabulary {
  readonly id: string;
  /** The BCP 47 tag whose conventions numbers and dates follow. */
  readonly locale: string;
  readonly about: (value: string) => string;
  readonly bound: Readonly<Record<Exclude<Bound, 'none' | 'between'>, (value: string) => string>>;
  readonly between: (low: string, high: string) => string;
  readonly noValue: Readonly<Record<NoValue, string>>;
  readonly unit: Readonly<Record<Unit, Readonly<{ one: string; other: string }>>>;
  readonly dayNotSeen: (by: string) => string;
  readonly strength: Readonly<Record<Strength, string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly seen: Readonly<Record<Seen, string>>;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly lane: Readonly<Record<Lane, string>>;
  readonly form: Readonly<{ paraphrase: string }>;
  readonly translation: Readonly<{ outlet: string; machine: string; ours: string }>;
  readonly quotes: readonly [string, string];
  readonly changes: ChangeWords;
  readonly ui: Readonly<{
    skip: string;
    steps: string;
    where: (number: string, total: string) => string;
    data: string;
    sources: string;
    source: (publisher: string) => string;
    legend: string;
    key: string;
    tones: Readonly<{ counted: string; about: string; bound: string; unknown: string; gap: string; apart: string }>;
    noAddress: string;
    noArchive: string;
    archive: string;
    noDate: (by: string) => string;
    noAuthors: string;
    noTitle: string;
    howSeen: string;
    restsOn: string;
    edition: string;
    prepared: string;
    licence: string;
    columns: Readonly<{
      what: string;
      value: string;
      where: string;
      when: string;
      public: string;
      counter: string;
      source: string;
      speaker: string;
      words: string;
      strength: string;
      event: string;
      lane: string;
      place: string;
      latitude: string;
      longitude: string;
    }>;
    notFoundTitle: string;
    notFound: string;
    notFoundLink: string;
    kilometres: (value: string) => string;
    metres: (value: string) => string;
    noLocation: string;
    noneStated: string;
    railSketch: string;
  }>;
}
