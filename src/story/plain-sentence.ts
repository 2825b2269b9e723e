import { say } from '../language/say.ts';
import { type ChangeSentence, plainChange } from './changes.ts';
import { passageSides } from './step-passages.ts';

/** A change as plain text, with the old and the new words of what was rewritten: for feeds. */
export function plainSentence({ spans, passages }: ChangeSentence, language: string): string {
  const voice = say(language);
  const [open, close] = voice.vocabulary.quotes;
  const told = passages
    .flatMap((passage) => passageSides(passage, voice))
    .map(({ label, paragraphs }) => {
      const words = paragraphs.map((paragraph) => plainChange(paragraph, language)).join(' ');
      return `${label}: ${open}${words}${close}`;
    });
  return [plainChange(spans, language), ...told].join(' ');
}
