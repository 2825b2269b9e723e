import { listedEditions } from '../../src/record/edition.ts';
import { record } from '../../src/record/load.ts';
import { stepsOf, storyOf } from '../../src/story/story.ts';

const editions = listedEditions(record());

/** The languages of the newest edition, each with the path that its pages begin with. */
export const LANGUAGES: readonly (readonly [language: string, path: string])[] = (editions.at(-1)?.languages ?? []).map(
  (language, at) => [language, at === 0 ? '' : `${language}/`],
);

/** One address of each kind of page that a language has, without its language. */
export function templates(language: string): string[] {
  const told = editions.filter(({ languages }) => languages.includes(language));
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) throw new Error(`no edition is told in "${language}"`);
  const [step] = stepsOf(storyOf(last, language));
  if (!step) throw new Error('a story without steps');
  const picture = `embed/${step.chart}/${step.state}`;
  return [
    '',
    `editions/`,
    `editions/${first.id}/`,
    ...(first === last ? [] : [`editions/${last.id}/changes/`]),
    'corrections/',
    'access/',
    'evidence/',
    'embed/',
    `embed/${step.chart}/`,
    `${picture}/`,
    `${picture}/v/${last.id}/`,
    `${picture}/share/`,
  ];
}
