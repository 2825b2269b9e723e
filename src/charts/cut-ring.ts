/** A point of the Earth, in degrees east and north. */
type Place = readonly number[];

/** The side of a meridian or parallel that is kept: where the coordinate times the sign is at most the limit. */
interface Edge {
  readonly axis: 0 | 1;
  readonly sign: 1 | -1;
  readonly limit: number;
}

/**
 * A closed ring without what lies outside of a box of degrees (Sutherland and Hodgman). Where it runs outside, it follows
 * the sides of the box instead: inside, and in which way it winds, it is what it was.
 */
export function cutRing(
  ring: readonly Place[],
  box: { readonly west: number; readonly south: number; readonly east: number; readonly north: number },
): number[][] {
  const edges: Edge[] = [
    { axis: 0, sign: 1, limit: box.east },
    { axis: 0, sign: -1, limit: -box.west },
    { axis: 1, sign: 1, limit: box.north },
    { axis: 1, sign: -1, limit: -box.south },
  ];
  // The last point of a closed ring is the first.
  const open = edges.reduce<readonly Place[]>(cutAt, ring.slice(0, -1));
  return open.length < 3 ? [] : [...open, open[0] ?? []].map((place) => [...place]);
}

function cutAt(ring: readonly Place[], { axis, sign, limit }: Edge): readonly Place[] {
  const beyond = (place: Place): number => (place[axis] ?? 0) * sign - limit;
  return ring.flatMap((here, at) => {
    const before = ring.at(at - 1) ?? here;
    const [out, wasOut] = [beyond(here), beyond(before)];
    const kept = out <= 0 ? [here] : [];
    if (out <= 0 === wasOut <= 0) return kept;
    const share = wasOut / (wasOut - out);
    return [before.map((from, axisOf) => from + ((here[axisOf] ?? from) - from) * share), ...kept];
  });
}
