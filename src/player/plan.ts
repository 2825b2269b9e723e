import { type PathNumbers, parsePath, sameCommands, shiftPath, spellPath } from './path-numbers.ts';

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

/** A mark as the reader sees it at this moment: path data of a still, or numbers half way between two. */
export interface Shown {
  readonly key: string;
  readonly tone: string;
  readonly shape: string | PathNumbers;
  readonly opacity: number;
}

/** One mark's way to `d`. Without `from` and `to` it does not move. */
export interface Way {
  readonly key: string;
  readonly d: string;
  readonly move?: { readonly from: PathNumbers; readonly to: PathNumbers };
}

/** Marks that are one path while they move: of one layer, and equally visible all the way. */
export interface Track {
  readonly tone: string;
  readonly ways: readonly Way[];
  readonly moves: boolean;
  /** At the start and at the end, 0 to 1. */
  readonly opacity: readonly [number, number];
}

/** The tracks of one layer. */
export interface PlannedLayer {
  readonly tone: string;
  readonly tracks: readonly Track[];
}

/** Layers of tracks, back to front: what leaves lies behind what stays and comes, which has the still's own layers. */
export interface Plan {
  readonly leaving: readonly PlannedLayer[];
  readonly arriving: readonly PlannedLayer[];
}

type Fate = Omit<Track, 'ways'> & { readonly way: Way };

/** Path data that has been read: every still is moved to and moved from. */
const known = new Map<string, PathNumbers>();

function numbersOf(shape: string | PathNumbers): PathNumbers {
  if (typeof shape !== 'string') return shape;
  const numbers = known.get(shape) ?? parsePath(shape);
  known.set(shape, numbers);
  return numbers;
}

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
  return still.flatMap(({ tone, marks }) => marks.map(({ key, d }) => ({ key, tone, shape: d, opacity: 1 })));
}

/** The way of a mark to its place in a still, and the mark it starts from, if one is seen that can move there. */
function arrive(
  before: readonly Shown[],
  { key, d }: StillMark,
  { tone, enter }: StillLayer,
): [Fate, Shown | undefined] {
  // Of a mark seen twice, half faded each, the one that came last is the one that goes on.
  const there = before.findLast(({ shape }) => shape === d);
  if (there) return [{ tone, way: { key, d }, moves: false, opacity: [there.opacity, 1] }, there];
  const comesIn = enter && before.length === 0;
  if (!comesIn && before.length === 0) return [{ tone, way: { key, d }, moves: false, opacity: [0, 1] }, undefined];
  const to = numbersOf(d);
  const starts = before.map((mark) => ({ mark, from: numbersOf(mark.shape) }));
  const start = starts.findLast(({ from }) => sameCommands(from, to));
  const from = start?.from ?? (comesIn && shiftPath(to, ...enter));
  const way: Way = from ? { key, d, move: { from, to } } : { key, d };
  return [
    { tone, way, moves: way.move !== undefined, opacity: [start?.mark.opacity ?? (comesIn ? 1 : 0), 1] },
    start?.mark,
  ];
}

/** What goes away, in its tones and order. */
function leave(marks: readonly Shown[]): PlannedLayer[] {
  const layers: { readonly tone: string; readonly fates: Fate[] }[] = [];
  for (const { key, tone, shape, opacity } of marks) {
    const d = typeof shape === 'string' ? shape : spellPath(shape);
    const fate: Fate = { tone, way: { key, d }, moves: false, opacity: [opacity, 0] };
    const last = layers.at(-1);
    if (last?.tone === tone) last.fates.push(fate);
    else layers.push({ tone, fates: [fate] });
  }
  return layers.map(({ tone, fates }) => ({ tone, tracks: inTracks(fates) }));
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
  const arriving = still.map((layer) => {
    const fates = layer.marks.map((mark) => {
      const [fate, start] = arrive(byKey.get(mark.key) ?? [], mark, layer);
      if (start) staying.add(start);
      return fate;
    });
    return { tone: layer.tone, tracks: inTracks(fates) };
  });
  const leaving = leave(shown.filter((mark) => !staying.has(mark) && mark.opacity > 0));
  return { leaving, arriving };
}

/** Whether anything is to be seen on the way. */
export function planChanges({ leaving, arriving }: Plan): boolean {
  return [...leaving, ...arriving].some(({ tracks }) =>
    tracks.some(({ moves, opacity: [from, to] }) => moves || from !== to),
  );
}
