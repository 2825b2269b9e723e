import { COLLECTIONS, type Edition } from '../record/edition.ts';

const known = new WeakMap<Edition, Edition>();

/**
 * An edition as it is drawn: what was withdrawn is no longer among its events and quotes, nor named by its charts. Its records and
 * tables keep it. What a picture cannot do without is not withdrawn: the gate refuses that.
 */
export function standing(edition: Edition): Edition {
  const drawn = known.get(edition) ?? withoutWithdrawn(edition);
  known.set(edition, drawn);
  return drawn;
}

function withoutWithdrawn(edition: Edition): Edition {
  const gone = new Set(
    COLLECTIONS.flatMap((list) => edition[list].flatMap(({ id, rank }) => (rank === 'withdrawn' ? [id] : []))),
  );
  if (gone.size === 0) return edition;
  const left = (ids: readonly string[]): string[] => ids.filter((id) => !gone.has(id));
  const listed = <S extends { readonly of: string[] }>(states: readonly S[]): S[] =>
    states.map((state) => ({ ...state, of: left(state.of) }));
  const stops = (all: Edition['charts']['map']['route']): Edition['charts']['map']['route'] =>
    all.flatMap((stop) =>
      gone.has(stop.place) ? [] : [{ ...stop, event: stop.event && gone.has(stop.event) ? null : stop.event }],
    );
  const { yard, timeline, map, voices, measures, origins } = edition.charts;
  return {
    ...edition,
    events: edition.events.filter(({ id }) => !gone.has(id)),
    quotes: edition.quotes.filter(({ id }) => !gone.has(id)),
    charts: {
      ...edition.charts,
      yard: { ...yard, apart: left(yard.apart), looks: left(yard.looks) },
      timeline: {
        ...timeline,
        images: left(timeline.images),
        statements: left(timeline.statements),
        states: timeline.states.map((state) => ({ ...state, labels: left(state.labels), focus: left(state.focus) })),
      },
      map: {
        ...map,
        route: stops(map.route),
        ...(map.ways ? { ways: map.ways.map((way) => ({ ...way, stops: stops(way.stops) })) } : {}),
        states: map.states.map((state) => ({ ...state, places: left(state.places) })),
      },
      voices: { ...voices, quotes: left(voices.quotes) },
      ...(measures ? { measures: { states: listed(measures.states) } } : {}),
      ...(origins ? { origins: { states: listed(origins.states) } } : {}),
    },
  };
}
