import { faultAt, type Draft } from '../record/draft.ts';
import type { Edition } from '../record/edition.ts';
import type { Fault } from '../record/fault.ts';
import { CHARTS, sceneOf, speaks } from '../figures.ts';

/** Draws every picture of an edition without faults: what cannot be drawn is a fault at its state, not a broken build. */
export function checkPictures(edition: Edition, draft: Draft): Fault[] {
  const charts = draft.charts;
  if (!charts) return [];
  return edition.languages.filter(speaks).flatMap((language) =>
    CHARTS.flatMap((chart) =>
      chart.states(edition).flatMap((state, at) => {
        try {
          sceneOf({ chart: chart.id, state, edition, language });
          return [];
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          return [faultAt(charts, [chart.id, 'states', at, 'id'], `state "${state}" cannot be drawn: ${why}`)];
        }
      }),
    ),
  );
}
