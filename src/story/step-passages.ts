import type { StepPart } from '../language/changes.ts';
import type { Say } from '../language/say.ts';
import { aligned } from './aligned.ts';
import { bindProse } from './bind.ts';
import type { ChangeSpan, Teller } from './change-spans.ts';
import { nameRecord } from './name-record.ts';
import type { Step } from './story.ts';

/** A part of a story that is told as one: a step, the opening, or a section after the steps. */
export type StoryPart = Pick<Step, 'id' | 'title' | 'body' | 'quotes'>;

/** A place where a part says something else: the paragraphs that stood there, and those that stand there instead. */
export interface StepPassage {
  readonly part: StepPart;
  /** A paragraph each, from the earlier edition; empty where something was only put in. */
  readonly gone: readonly (readonly ChangeSpan[])[];
  /** A paragraph each, from the later edition; empty where something was only taken out. */
  readonly fresh: readonly (readonly ChangeSpan[])[];
}

/** One side of a passage, with the words that say which. */
export interface PassageSide {
  readonly side: 'gone' | 'fresh';
  readonly label: string;
  readonly paragraphs: StepPassage['gone'];
}

interface Line {
  /** As the story file has it, without emphasis. */
  readonly written: string;
  readonly spans: readonly ChangeSpan[];
}

const PARTS: readonly StepPart[] = ['title', 'body', 'quotes'];

/**
 * Where the words of a part differ, in the order of the page. A paragraph in which only a value changed is none of
 * them: that is told of the value.
 */
export function stepPassages(was: StoryPart, is: StoryPart, before: Teller, after: Teller): StepPassage[] {
  return PARTS.flatMap((part) => {
    const found: { part: StepPart; gone: Line['spans'][]; fresh: Line['spans'][] }[] = [];
    let open = false;
    for (const { as, entry } of aligned(linesOf(was, part, before), linesOf(is, part, after), readsAlike)) {
      if (as !== 'same' && !open) found.push({ part, gone: [], fresh: [] });
      if (as !== 'same') found.at(-1)?.[as].push(entry.spans);
      open = as !== 'same';
    }
    return found;
  });
}

/** What stood there, then what stands there instead; one side alone where nothing was replaced. */
export function passageSides(passage: StepPassage, voice: Say): PassageSide[] {
  const words = voice.vocabulary.changes.passage[passage.part];
  const replaced = passage.gone.length > 0 && passage.fresh.length > 0;
  const sides = [
    { side: 'gone', label: replaced ? words.before : words.gone, paragraphs: passage.gone },
    { side: 'fresh', label: replaced ? words.after : words.fresh, paragraphs: passage.fresh },
  ] as const;
  return sides.filter(({ paragraphs }) => paragraphs.length > 0);
}

function linesOf(step: StoryPart, part: StepPart, teller: Teller): Line[] {
  const { edition, voice } = teller;
  if (part === 'quotes') return step.quotes.map((id) => ({ written: id, spans: nameRecord(teller, 'quotes', id) }));
  return (part === 'title' ? [step.title] : step.body).map((line) => ({
    written: line.replaceAll('*', ''),
    spans: bindProse(line, edition, voice.vocabulary.id).map((bound) => ({ ...bound, edition: edition.id })),
  }));
}

function readsAlike(was: Line, is: Line): boolean {
  return was.written === is.written || textOf(was) === textOf(is);
}

function textOf({ spans }: Line): string {
  return spans.map(({ text }) => text).join('');
}
