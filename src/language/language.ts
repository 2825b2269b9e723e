import type { AccessWords } from './access.ts';
import type { ChangeWords } from './changes.ts';
import type { CorrectionWords } from './corrections.ts';
import type { ReadingWords } from './reading.ts';
import type { ReviewWords } from './review.ts';
import type { EvidenceWords } from './evidence.ts';
import type { PageWords } from './pages.ts';
import type { SharingWords } from './sharing.ts';
import type { EmbedWords } from './embed.ts';
import type { Particles } from './particles.ts';
import type { SentenceEnd } from './sentence-end.ts';
import type { Bound, Grade, Lane, Missing, NoValue, Seen, Strength, Unit } from '../record/vocabulary.ts';

/** Every word the site itself says, in one language. A language that lacks one does not compile. */
export interface Vocabulary {
  readonly id: string;
  /** The BCP 47 tag whose conventions numbers and dates follow. */
  readonly locale: string;
  /** Where a word's form depends on the sound before it. */
  readonly particles?: Particles;
  /** Where reasons are printed as nouns: how a text ends that is a sentence. */
  readonly sentenceEnd?: (text: string) => SentenceEnd | undefined;
  readonly about: (value: string) => string;
  readonly bound: Readonly<Record<Exclude<Bound, 'none' | 'between'>, (value: string) => string>>;
  readonly between: (low: string, high: string) => string;
  readonly noValue: Readonly<Record<NoValue, string>>;
  /** What stands beside a number, and what is counted where that is another word. */
  readonly unit: Readonly<Record<Unit, Readonly<{ one: string; other: string; counted?: string }>>>;
  /** A number with its unit, and the length of each counted thing in metres where that is known. */
  readonly quantity: (number: string, unit: string, metres?: string) => string;
  readonly dayNotSeen: (by: string) => string;
  /** `beside`: claims about something else than the question. */
  readonly strength: Readonly<Record<Strength | 'beside', string>>;
  /** Whole numbers from zero on as words, for prose; others stay in figures. */
  readonly spelled: readonly string[];
  readonly grade: Readonly<Record<Grade, string>>;
  readonly seen: Readonly<Record<Seen, string>>;
  readonly missing: Readonly<Record<Missing, string>>;
  readonly field: Readonly<Record<'authors' | 'title' | 'date' | 'address' | 'archive', string>>;
  readonly lane: Readonly<Record<Lane, string>>;
  readonly form: Readonly<{ paraphrase: string }>;
  readonly translation: Readonly<{ outlet: string; machine: string; ours: string }>;
  /** In which language words were spoken that were seen in another; the language's id. */
  readonly spoken: (language: string) => string;
  readonly quotes: readonly [string, string];
  /** What words in another language say: a translation of ours, never in quotation marks; after them, or below them. */
  readonly gloss: Readonly<{ inline: (words: string) => string; below: (words: string) => string }>;
  readonly access: AccessWords;
  readonly changes: ChangeWords;
  readonly corrections: CorrectionWords;
  readonly reading: ReadingWords;
  readonly review: ReviewWords;
  readonly evidence: EvidenceWords;
  readonly pages: PageWords;
  readonly sharing: SharingWords;
  readonly embed: EmbedWords;
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
    archive: string;
    publicBy: (day: string) => string;
    archives: string;
    restsOn: string;
    /** Of a statement that gives another's words as its ground. */
    leansOn: (words: string, who: string) => string;
    restsOnNothing: string;
    edition: string;
    prepared: string;
    released: (day: string) => string;
    licence: string;
    columns: Readonly<{
      what: string;
      value: string;
      where: string;
      when: string;
      counter: string;
      source: string;
      speaker: string;
      words: string;
      about: string;
      strength: string;
      event: string;
      lane: string;
      place: string;
      latitude: string;
      longitude: string;
      restsOn: string;
    }>;
    notFoundTitle: string;
    notFound: string;
    notFoundLink: string;
    kilometres: (value: string) => string;
    metres: (value: string) => string;
    noLocation: string;
    noneStated: string;
  }>;
}
