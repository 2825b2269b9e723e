import { type FigureName, wordsOf } from '../figures.ts';
import type { Edition } from '../record/edition.ts';
import { plainProse } from '../story/bind.ts';
import { type StepHome, stepHomes } from '../story/step-homes.ts';
import { type Step, stepsOf, storyOf } from '../story/story.ts';
import { shareImage } from './picture-files.ts';
import { type Route, editions, inLanguages, latest } from './routes.ts';

/** The share image of a page: its address without its language, and its text alternative. */
export interface ShareImage {
  readonly path: string;
  readonly alt: string;
}

/** Where a step is read, as an address without its language: in the story, or in the last edition that has it. */
export function stepPath({ step, edition }: StepHome): string {
  return edition.id === latest().id ? `#${step.id}` : `editions/${edition.id}/#${step.id}`;
}

/** The routes of shared steps: every step that any edition has, in every language in which it was told. */
export function sharedSteps(): Route<{ readonly step: string }, StepHome>[] {
  const routes = editions().flatMap((edition) => inLanguages(edition));
  const locales = new Map(routes.map(({ params, props }) => [props.language, params.locale]));
  return [...locales].flatMap(([language, locale]) =>
    stepHomes(editions(), language).map((home) => ({
      params: { locale, step: home.step.id },
      props: { ...home, language },
    })),
  );
}

function figureOf({ chart, state }: Step, edition: Edition, language: string): FigureName {
  return { chart, state, edition, language };
}

function altOf(name: FigureName): string {
  const { title, sentence } = wordsOf(name);
  return `${title}. ${sentence}`;
}

/** A share image, and what is in it. */
export interface DrawnShareImage extends ShareImage {
  readonly name: FigureName;
  readonly headline: string;
  readonly bytes: () => Promise<Buffer>;
}

/** The share image of a step: its own picture under its title. */
export function stepImage(home: StepHome, language: string): DrawnShareImage {
  const { step, edition } = home;
  const name = figureOf(step, edition, language);
  const headline = plainProse(step.title, edition, language);
  return {
    path: `share/${step.id}/image.png`,
    alt: altOf(name),
    name,
    headline,
    bytes: () => shareImage(name, headline, stepPath(home)),
  };
}

/** The name of an edition's share image. */
export const storyImageName = ({ id }: Edition): string => (id === latest().id ? 'story' : id);

/** The share image of an edition's story and of all pages about it: its question over the picture of its number. */
export function storyImage(edition: Edition, language: string): DrawnShareImage {
  const story = storyOf(edition, language);
  const steps = stepsOf(story);
  const step = steps.find(({ at }) => at === story.hero.observation) ?? steps[0];
  if (!step) throw new Error(`the story of edition ${edition.id} has no step`);
  const name = figureOf(step, edition, language);
  const headline = plainProse(story.question, edition, language);
  const path = edition.id === latest().id ? '' : `editions/${edition.id}/`;
  return {
    path: `share/${storyImageName(edition)}.png`,
    alt: altOf(name),
    name,
    headline,
    bytes: () => shareImage(name, headline, path),
  };
}
