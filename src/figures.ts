import { type Chart, type Table, stateOf } from './charts/chart.ts';
import { LEGEND, SAMPLE } from './charts/legend.ts';
import { map } from './charts/map.ts';
import { measures } from './charts/measures.ts';
import { origins } from './charts/origins.ts';
import { standing } from './charts/standing.ts';
import { timeline } from './charts/timeline.ts';
import { voices } from './charts/voices.ts';
import { yard } from './charts/yard.ts';
import { LANGUAGES, say } from './language/say.ts';
import type { Edition } from './record/edition.ts';
import { type SceneDifference, compareScenes } from './scene/compare-scenes.ts';
import { FRAME } from './scene/frame.ts';
import type { Scene } from './scene/scene.ts';
import { printShareSheet } from './scene/share-sheet.ts';
import { type SheetFrame, printSheet } from './scene/sheet.ts';
import { HATCH, printSvg } from './scene/svg.ts';
import { plainProse } from './story/bind.ts';
import { type ChangedState, changedStates as compareStates } from './story/changed-states.ts';
import { storyOf } from './story/story.ts';

export { HATCH, LEGEND, SAMPLE };
export { boundsName, cutLand } from './charts/geography.ts';
export { SHARE } from './scene/share-sheet.ts';
export { SHEET } from './scene/sheet.ts';

/** Every chart, in the order in which pages list them. */
export const CHARTS: readonly Chart[] = [yard, timeline, map, voices, measures, origins];

/** The name of a chart. */
export type ChartId = Chart['id'];

/** A tone that the legend explains. */
export type LegendTone = (typeof LEGEND)[number]['tone'];

/** Which picture: a chart in one of its states, of one edition, in one language. */
export interface FigureName {
  readonly chart: ChartId;
  readonly state: string;
  readonly edition: Edition;
  readonly language: string;
}

/** A picture's words: its name, what to see in it, and its caveat where it has one. */
export interface FigureWords {
  readonly title: string;
  readonly sentence: string;
  readonly note: string | undefined;
}

function chartOf(id: ChartId): Chart {
  return stateOf('list', CHARTS, id);
}

/** The words of a picture, from the story of its language, with the record's values in place. */
export function wordsOf({ chart, state, edition, language }: FigureName): FigureWords {
  const words = storyOf(edition, language).charts[chart]?.states[state];
  if (!words) throw new Error(`chart ${chart} has no words for its state "${state}" in language "${language}"`);
  const plain = (line: string): string => plainProse(line, edition, language);
  return { title: plain(words.title), sentence: plain(words.sentence), note: words.note && plain(words.note) };
}

/** The scene of a picture. */
export function sceneOf(name: FigureName): Scene {
  const { chart, state, edition, language } = name;
  const words = wordsOf(name);
  const drawing = chartOf(chart).draw(standing(edition), state, say(language), words.note);
  return { chart, state, ...FRAME, title: words.title, desc: words.sentence, ...drawing };
}

/** A picture as its page prints it: its words, and the scene as an SVG element. */
export function stillOf(name: FigureName): FigureWords & { readonly svg: string } {
  return { ...wordsOf(name), svg: printSvg(sceneOf(name)) };
}

/** A picture as an SVG document of its own, with its name, its sentence and its credit, for files that leave the page. */
export function sheetOf(name: FigureName, frame: SheetFrame): string {
  return printSheet(sceneOf(name), frame);
}

/** A picture as the SVG document of a share image, beside a headline. */
export function shareSheetOf(name: FigureName, headline: string, frame: SheetFrame): string {
  return printShareSheet(sceneOf(name), headline, frame);
}

/** The table of a picture: what it shows, equal to the record. */
export function tableOf({ chart, state, edition, language }: FigureName): Table {
  return chartOf(chart).table(edition, state, say(language));
}

/** The entries of the legend that a picture needs: the tones it draws, and `about` where it shows approximate values. */
export function legendOf(name: FigureName): (LegendTone | 'about')[] {
  const tones = new Set<string>(
    sceneOf(name)
      .layers.filter(({ marks }) => marks.length > 0)
      .map(({ tone }) => tone),
  );
  const shown = new Set(tableOf(name).rows.flatMap((row) => row.flatMap(({ id }) => id ?? [])));
  const about = name.edition.observations.some(({ id, approximate }) => approximate && shown.has(id));
  return [...LEGEND.map(({ tone }) => tone).filter((tone) => tones.has(tone)), ...(about ? (['about'] as const) : [])];
}

/** Whether pictures can be drawn in a language: whether the site has words in it. */
export function speaks(language: string): boolean {
  return language in LANGUAGES;
}

/** The states of a chart in an edition. */
export function statesOf(chart: ChartId, edition: Edition): string[] {
  return chartOf(chart).states(edition);
}

/**
 * The pictures of an edition that are new, gone or drawn differently since another, both told in a language that they
 * share. Words that a state's title or sentence says differently do not make it another picture.
 */
export function changedStates(before: Edition, after: Edition, language: string): ChangedState[] {
  const spoken = sharedLanguage(before, after, language);
  return compareStates(before, after, (edition, chart, state) => {
    const { layers, labels } = sceneOf({ chart, state, edition, language: spoken(edition) });
    return JSON.stringify([layers, labels]);
  });
}

/** A picture as two editions draw it, each where it has it, and how much of it changed. */
export interface ChangedPicture extends ChangedState {
  readonly before: FigureName | undefined;
  readonly after: FigureName | undefined;
  /** Where both editions have it. */
  readonly difference: SceneDifference | undefined;
}

/** The changed pictures of `changedStates`, each with the names to draw it by in both editions. */
export function changedPictures(before: Edition, after: Edition, language: string): ChangedPicture[] {
  const spoken = sharedLanguage(before, after, language);
  return changedStates(before, after, language).map((changed) => {
    const { chart, state, change } = changed;
    const named = (edition: Edition): FigureName => ({ chart, state, edition, language: spoken(edition) });
    const was = change === 'added' ? undefined : named(before);
    const is = change === 'removed' ? undefined : named(after);
    const difference = was && is && compareScenes(sceneOf(was), sceneOf(is));
    return { ...changed, before: was, after: is, difference };
  });
}

/** The language in which both editions are told, the one asked for where they have it, or an edition’s own. */
function sharedLanguage(before: Edition, after: Edition, language: string): (edition: Edition) => string {
  const shared = after.languages.filter((one) => before.languages.includes(one));
  const spoken = shared.includes(language) ? language : shared[0];
  return ({ languages }) => spoken ?? languages[0] ?? language;
}
