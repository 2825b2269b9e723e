import { LANGUAGES } from '../language/say.ts';
import { faultAt, valid, type Draft } from '../record/draft.ts';
import type { Fault } from '../record/fault.ts';

/** Reasons of corrections that end as sentences in a language which prints them as nouns. */
export function checkReasons(draft: Draft): Fault[] {
  return valid(draft, 'corrections').flatMap(({ row, value: { reason } }) =>
    Object.entries(reason).flatMap(([language, text]) => {
      const { sentenceEnd, corrections } = LANGUAGES[language] ?? {};
      const end = sentenceEnd?.(text);
      if (!end) return [];
      const message = `readers see "${corrections?.point.why}: …", so it ends as a noun; write "${end.noun}" for "${end.word}"`;
      return [faultAt(row, ['reason', language], message, { within: text.lastIndexOf(end.word) })];
    }),
  );
}
