import { type PathNumbers, parsePath, sameCommands, shiftPath } from './path-numbers.ts';

/** A mark as a still has it. */
export interface StillMark {
  readonly key: string;
  readonly d: string;
}

/** Marks of one tone as a still has them, back to front; `enter` is where new ones come in from. */
export interface StillLayer {
  readonly tone: string;
  readonly enter?: readonly [number, number];
  readonly marks: readonly StillMark[];
}

/** A mark as the reader sees it at this moment, which may be half way. */
export interface Shown {
  readonly key: string;
  readonly tone: string;
  readonly path: PathNumbers;
  readonly opacity: number;
}

/** One mark's way. */
export interface Way {
  readonly key: string;
  readonly from: PathNumbers;
  readonly to: PathNumbers;
}

/** Marks that are one path while they move: of one layer, and equally visible all the way. */
export interface Track {
  readonly tone: string;
  readonly ways: readonly Way[];
  readonly moves: boolean;
  /** At the start and at the end, 0 to 1. */
  readonly opacity: readonly [number, number];
}

/** Layers of tracks, back to front: what leaves lies behind what stays and comes. */
export type Plan = readonly { readonly tone: string; readonly tracks: readonly Track[] }[];

type Fate = Omit<Track, 'ways'> & { readonly way: Way };

const sameNumbers = (a: PathNumbers, b: PathNumbers): boolean =>
  a.numbers.every((number, index) => number === b.numbers[index]);

function inTracks(fates: readonly Fate[]): Track[] {
  const tracks = new Map<string, Track & { ways: Way[] }>();
  for (const { way, ...alike } of fates) {
    const name = `${alike.moves} ${alike.opacity.join(' ')}`;
    const track = tracks.get(name);
    if (track) track.ways.push(way);
    else tracks.set(name, { ...alike, ways: [way] });
  }
  return [...tracks.values()];
}

/** What is shown of a still at rest: every mark where it belongs, fully visible. */
export function shownAtRest(still: readonly StillLayer[]): Shown[] {
  return still.flatMap(({ tone, marks }) => marks.map(({ key, d }) => ({ key, tone, path: parsePath(d), opacity: 1 })));
}

/**
 * The ways from what is shown now to a still, by key. A mark on both sides moves, in the still's
 * tone from the start; where its path has other commands than before, the old one fades out and
 * the new one in. A mark that is new travels in from its layer's `enter`, or fades in without one;
 * a mark that is not in the still fades out where it stands.
 */
export function planMove(shown: readonly Shown[], still: readonly StillLayer[]): Plan {
  const byKey = new Map<string, Shown[]>();
  for (const mark of shown) byKey.set(mark.key, [...(byKey.get(mark.key) ?? []), mark]);
  const staying = new Set<Shown>();
  const arriving = still.map(({ tone, enter, marks }) => ({
    tone,
    tracks: inTracks(
      marks.map(({ key, d }): Fate => {
        const to = parsePath(d);
        const before = byKey.get(key) ?? [];
        // Of a mark seen twice, half faded each, the one that came last is the one that goes on.
        const same = before.findLast(({ path }) => sameCommands(path, to));
        if (same) staying.add(same);
        const travels = enter && before.length === 0;
        const from = same?.path ?? (travels ? shiftPath(to, ...enter) : to);
        return {
          tone,
          way: { key, from, to },
          moves: !sameNumbers(from, to),
          opacity: [same?.opacity ?? (travels ? 1 : 0), 1],
        };
      }),
    ),
  }));
  const behind = shown
    .filter((mark) => !staying.has(mark) && mark.opacity > 0)
    .reduce<{ tone: string; fates: Fate[] }[]>((layers, { key, tone, path, opacity }) => {
      const fate: Fate = { tone, way: { key, from: path, to: path }, moves: false, opacity: [opacity, 0] };
      const last = layers.at(-1);
      if (last?.tone === tone) last.fates.push(fate);
      else layers.push({ tone, fates: [fate] });
      return layers;
    }, [])
    .map(({ tone, fates }) => ({ tone, tracks: inTracks(fates) }));
  return [...behind, ...arriving].filter(({ tracks }) => tracks.length > 0);
}

/** Whether anything is to be seen on the way. */
export function planChanges(plan: Plan): boolean {
  return plan.some(({ tracks }) => tracks.some(({ moves, opacity: [from, to] }) => moves || from !== to));
}
