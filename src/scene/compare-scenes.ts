import type { Scene } from './scene.ts';

/** How much a picture changed, in marks and labels; each is counted by its key. */
export interface SceneDifference {
  /** Marks that were not there before. */
  readonly fresh: number;
  /** Marks that are no longer there. */
  readonly gone: number;
  /** Marks that stand elsewhere, have another shape or another tone. */
  readonly moved: number;
  /** Marks that are as they were. */
  readonly still: number;
  /** Labels that are new, gone, elsewhere or say something else. */
  readonly labels: number;
}

/** What became of the marks and labels of a picture from one drawing of it to another. */
export function compareScenes(before: Scene, after: Scene): SceneDifference {
  const [was, is] = [before, after].map(marksOf) as [Map<string, string>, Map<string, string>];
  const kept = [...is.keys()].filter((key) => was.has(key));
  const still = kept.filter((key) => was.get(key) === is.get(key)).length;
  return {
    fresh: is.size - kept.length,
    gone: was.size - kept.length,
    moved: kept.length - still,
    still,
    labels: changedLabels(before, after),
  };
}

function marksOf({ layers }: Scene): Map<string, string> {
  return new Map(layers.flatMap(({ tone, marks }) => marks.map(({ key, d }) => [key, `${tone} ${d}`] as const)));
}

function changedLabels(before: Scene, after: Scene): number {
  const [was, is] = [before, after].map(
    ({ labels }) => new Map(labels.map((label) => [label.key, JSON.stringify(label)])),
  ) as [Map<string, string>, Map<string, string>];
  return [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key)).length;
}
