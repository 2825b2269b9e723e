import { CHARTS, type ChartId, type FigureName, statesOf } from '../figures.ts';
import { type Edition, listedEditions } from '../record/edition.ts';
import { say } from '../language/say.ts';
import { type Step, stepsOf, storyOf } from '../story/story.ts';

/** A picture at an address for other people’s pages. */
export interface Embed extends FigureName {
  /**
   * `pinned`: it stays at its edition; `following`: it is of the latest; `gone`: the latest has no such picture, and its
   * address keeps the last there was.
   */
  readonly kind: 'pinned' | 'following' | 'gone';
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
 * Every embed there is: the pictures of the latest edition in each language, which follow it; those that only earlier
 * editions have, at the addresses at which they followed; and those of every listed edition, pinned.
 */
export function allEmbeds(editions: readonly Edition[]): Embed[] {
  const listed = listedEditions(editions);
  return [...atFollowing(listed), ...listed.flatMap((edition) => embedsOfEdition(edition, 'pinned'))];
}

/** What stands at each address that names no edition: the newest picture that there is of it. */
function atFollowing(listed: readonly Edition[]): Embed[] {
  const newest = new Map<string, Embed>();
  const told = new Set<string>();
  for (const edition of listed.toReversed()) {
    for (const embed of embedsOfEdition(edition, 'following')) {
      const address = `${embed.language} ${embedPath(embed)}`;
      if (!newest.has(address)) newest.set(address, told.has(embed.language) ? { ...embed, kind: 'gone' } : embed);
    }
    for (const language of edition.languages) told.add(language);
  }
  return [...newest.values()];
}

/** The states of a chart that have addresses of their own in a language: those of every edition in it. */
export function statesAtAddresses(chart: ChartId, language: string, editions: readonly Edition[]): string[] {
  const told = editions.filter(({ languages }) => languages.includes(language));
  return [...new Set(told.toReversed().flatMap((edition) => statesOf(chart, edition)))];
}

/** The links at the foot of an embed. */
export function linksOf(language: string): string[] {
  const { inStory, csv, share } = say(language).vocabulary.embed;
  return [inStory, csv, share];
}

/** Whether a picture is also offered as pixels: one that may still change and is not the latest is not worth drawing. */
export function hasPixels({ kind, edition }: Embed): boolean {
  return kind !== 'pinned' || edition.status === 'released';
}
