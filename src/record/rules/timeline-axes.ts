import { missedBy, reaches } from '../axis-reach.ts';
import { faultAt, valid, type Draft, type Rule } from '../draft.ts';
import type { Fault } from '../fault.ts';
import type { Path } from '../located-json.ts';
import type { When } from '../schema.ts';

/** Warns of what the timeline is told to show and never draws, since no axis, or not the state’s own, reaches its day. */
export const timelineAxes: Rule = (draft) => {
  const charts = draft.charts;
  if (!charts?.value) return [];
  const { timeline } = charts.value;
  const { states } = timeline;
  const days = daysOf(draft);
  const warn = (path: Path, message: string): Fault =>
    faultAt(charts, ['timeline', ...path], message, { severity: 'warning' });
  const listed = (['images', 'statements'] as const).flatMap((lane) =>
    timeline[lane].flatMap((id, at) => {
      const when = days.get(id);
      const short = when && missedBy(states, when);
      if (!short) return [];
      const { end, day } = short;
      const until = end === 'from' ? 'earlier' : 'later';
      return [
        warn(
          [lane, at],
          `"${id}" is drawn nowhere: no axis reaches ${day}; in "${short.id}" set "${end}" to it or ${until}`,
        ),
      ];
    }),
  );
  const named = states.flatMap((state, s) =>
    (['labels', 'focus'] as const).flatMap((list) =>
      state[list].flatMap((id, at) => {
        const when = days.get(id);
        if (!when || reaches(state, when)) return [];
        const { day = '' } = missedBy([state], when) ?? {};
        const message = `"${id}" is not drawn here: the axis does not reach ${day}; take it out, or move "from" or "to"`;
        return [warn(['states', s, list, at], message)];
      }),
    ),
  );
  return [...listed, ...named];
};

/** When everything was that the timeline can show, by id; the first where an id is given twice. */
function daysOf(draft: Draft): Map<string, When> {
  const dated = [
    ...valid(draft, 'observations').map(({ value }) => [value.id, value.observed] as const),
    ...valid(draft, 'events').map(({ value }) => [value.id, value.when] as const),
    ...valid(draft, 'quotes').map(({ value }) => [value.id, value.said] as const),
  ];
  return new Map(dated.toReversed());
}
