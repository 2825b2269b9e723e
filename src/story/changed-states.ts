import type { Edition } from '../record/edition.ts';
import type { ChartSettings } from '../record/schema.ts';

/** A state of a chart, and what became of it from one edition to the next. */
export interface ChangedState {
  readonly chart: keyof ChartSettings;
  readonly state: string;
  readonly change: 'added' | 'removed' | 'redrawn';
}

/** What a picture shows, as text that is the same where the pictures are. */
export type Drawn = (edition: Edition, chart: keyof ChartSettings, state: string) => string;

/** The states of all charts that are new, gone or drawn differently, chart by chart; what is gone comes last. */
export function changedStates(before: Edition, after: Edition, drawn: Drawn): ChangedState[] {
  const names = (edition: Edition, chart: keyof ChartSettings): string[] =>
    edition.charts[chart]?.states.map(({ id }) => id) ?? [];
  const charts = new Set([...Object.keys(after.charts), ...Object.keys(before.charts)]) as Set<keyof ChartSettings>;
  return [...charts].flatMap((chart) => {
    const was = names(before, chart);
    const is = names(after, chart);
    return [
      ...is.flatMap((state): ChangedState[] => {
        if (!was.includes(state)) return [{ chart, state, change: 'added' }];
        const same = drawn(before, chart, state) === drawn(after, chart, state);
        return same ? [] : [{ chart, state, change: 'redrawn' }];
      }),
      ...was.filter((state) => !is.includes(state)).map((state): ChangedState => ({ chart, state, change: 'removed' })),
    ];
  });
}
