import { type ChangedPicture, changedPictures } from '../../figures.ts';
import { say } from '../../language/say.ts';
import type { Edition } from '../../record/edition.ts';
import { changesByKind } from '../../story/changes-by-kind.ts';
import { type ChangeList, changesBetween, plainChange } from '../../story/changes.ts';
import { plainSentence } from '../../story/plain-sentence.ts';

/** How an edition differs from the one before, as its page has to tell it. */
interface Changes {
  readonly pictures: readonly ChangedPicture[];
  readonly lists: readonly ChangeList[];
}

const made = new WeakMap<Edition, Map<string, Changes>>();

/** How an edition differs from the one before, in a language; worked out once. */
export function changesTo(before: Edition, after: Edition, language: string): Changes {
  const known = made.get(after) ?? new Map<string, Changes>();
  made.set(after, known);
  const changes = known.get(language) ?? compared(before, after, language);
  known.set(language, changes);
  return changes;
}

function compared(before: Edition, after: Edition, language: string): Changes {
  const pictures = changedPictures(before, after, language);
  const fresh = pictures.filter(({ change }) => change !== 'redrawn');
  return { pictures, lists: changesBetween(before, after, language, fresh) };
}

/** What may be said of how an edition differs from the one before: sentences, their parts, and how many there are. */
export function* textsOfChanges(before: Edition, after: Edition, language: string): Generator<string> {
  const voice = say(language);
  const { page } = voice.vocabulary.changes;
  const { pictures, lists } = changesTo(before, after, language);
  for (const { difference } of pictures) {
    if (!difference) continue;
    const { fresh, gone, moved, labels } = difference;
    const [a = '', b = '', c = '', d = ''] = [fresh, gone, moved, labels].map((count) => voice.number(count));
    yield page.marks({ fresh: a, gone: b, moved: c, labels: d });
  }
  for (const { sentences } of lists) {
    for (const sentence of sentences) {
      yield plainSentence(sentence, language);
      const paragraphs = sentence.passages.flatMap(({ gone, fresh }) => [...gone, ...fresh]);
      for (const spans of [sentence.spans, ...paragraphs]) {
        yield plainChange(spans, language);
        for (const { text } of spans) yield text;
      }
    }
  }
  for (const { lists: own, count } of changesByKind(lists)) {
    yield voice.number(count);
    for (const { sentences } of own) yield voice.number(sentences.length);
  }
}
