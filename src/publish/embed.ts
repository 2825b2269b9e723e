import { CHARTS, type ChartId, type FigureName, statesOf } from '../figures.ts';
import { type Edition, listedEditions } from '../record/edition.ts';
import { say } from '../language/say.ts';
import { type Step, stepsOf, storyOf } from '../story/story.ts';

/** A picture at an address for other people’s pages. */
export interface Embed extends FigureName {
  /** `pinned`: it stays at its edition; `following`: it is of the latest. */
  readonly kind: 'pinned' | 'following';
  /** Whether the address names the state, or stands for the chart. */
  readonly named: boolean;
}

/** The state a chart shows where none is asked for: the first in which the story shows it. */
export function leadState(chart: ChartId, edition: Edition): string {
  const story = storyOf(edition, edition.languages[0] ?? '');
  const state = stepsOf(story).find((step) => step.chart === chart)?.state ?? statesOf(chart, edition)[0];
  if (state === undefined) throw new Error(`chart ${chart} of edition ${edition.id} has no state`);
  return state;
}

/** The step of the story that shows a picture first; none where no step does. */
export function stepOf({ chart, state, edition, language }: FigureName): Step | undefined {
  return stepsOf(storyOf(edition, language)).find((step) => step.chart === chart && step.state === state);
}

/** The address of an embed below its language’s root, such as `embed/yard/counted/v/2026-02-14/`. */
export function embedPath({ chart, state, edition, kind, named }: Embed): string {
  return ['embed', chart, ...(named ? [state] : []), ...(kind === 'pinned' ? ['v', edition.id] : []), ''].join('/');
}

/** Every picture of an edition in every language, at its own address and, where it leads its chart, at the chart’s. */
function embedsOfEdition(edition: Edition, kind: Embed['kind']): Embed[] {
  return edition.languages.flatMap((language) =>
    CHARTS.flatMap(({ id: chart }) => {
      const name = { chart, edition, language, kind };
      const states = statesOf(chart, edition);
      if (states.length === 0) return [];
      return [
        { ...name, state: leadState(chart, edition), named: false },
        ...states.map((state): Embed => ({ ...name, state, named: true })),
      ];
    }),
  );
}

/**
 * Every embed there is: the pictures of the latest edition in each language, which follow it, and those of every listed
 * edition, pinned.
 */
export function allEmbeds(editions: readonly Edition[]): Embed[] {
  const listed = listedEditions(editions);
  const leads = listed.map((edition, at) => {
    const later = new Set(listed.slice(at + 1).flatMap(({ languages }) => languages));
    return embedsOfEdition(edition, 'following').filter(({ language }) => !later.has(language));
  });
  return [...leads.flat(), ...listed.flatMap((edition) => embedsOfEdition(edition, 'pinned'))];
}

/** The links at the foot of an embed. */
export function linksOf(language: string): string[] {
  const { inStory, csv, share } = say(language).vocabulary.embed;
  return [inStory, csv, share];
}

/** Whether a picture is also offered as pixels: one that may still change and is not the latest is not worth drawing. */
export function hasPixels({ kind, edition }: Embed): boolean {
  return kind === 'following' || edition.status === 'released';
}
