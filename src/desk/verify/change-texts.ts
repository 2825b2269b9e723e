import { changedPictures } from '../../figures.ts';
import { say } from '../../language/say.ts';
import type { Edition } from '../../record/edition.ts';
import { changesByKind } from '../../story/changes-by-kind.ts';
import { changesBetween, plainChange } from '../../story/changes.ts';

/** What may be said of how an edition differs from the one before: sentences, their parts, and how many there are. */
export function* textsOfChanges(before: Edition, after: Edition, language: string): Generator<string> {
  const voice = say(language);
  const { page } = voice.vocabulary.changes;
  const pictures = changedPictures(before, after, language);
  for (const { difference } of pictures) {
    if (!difference) continue;
    const { fresh, gone, moved, labels } = difference;
    const [a = '', b = '', c = '', d = ''] = [fresh, gone, moved, labels].map((count) => voice.number(count));
    yield page.marks({ fresh: a, gone: b, moved: c, labels: d });
  }
  const fresh = pictures.filter(({ change }) => change !== 'redrawn');
  const lists = changesBetween(before, after, language, fresh);
  for (const { sentences } of lists) {
    for (const { spans } of sentences) {
      yield plainChange(spans, language);
      for (const { text } of spans) yield text;
    }
  }
  for (const { lists: own, count } of changesByKind(lists)) {
    yield voice.number(count);
    for (const { sentences } of own) yield voice.number(sentences.length);
  }
}
