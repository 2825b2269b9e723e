import type { DateForm, Say } from '../../language/say.ts';
import type { Observation, When } from '../../record/schema.ts';

const FORMS: readonly DateForm[] = ['date', 'day', 'month', 'shortMonth', 'year'];

/** Every way in which a language writes out a day. */
export function dateTexts(day: string, voice: Say): string[] {
  return FORMS.map((form) => voice.date(day, form));
}

/** Every way in which a language says when something was. */
export function textsOfWhen(when: When, voice: Say): string[] {
  return FORMS.map((form) => voice.when(when, form));
}

/** Every way in which a language says an observation's value: with and without its unit, in figures and as words. */
export function textsOfObservation(observation: Observation, voice: Say): string[] {
  return [
    voice.value(observation),
    voice.unit(observation),
    voice.prose.value(observation),
    voice.prose.unit(observation),
  ];
}

/** The value of an observation as machines read it: `73`, `2/3` for a range, `null` without one. */
export function bareText({ value, upTo }: Observation): string {
  return upTo === undefined ? String(value) : `${value}/${upTo}`;
}
