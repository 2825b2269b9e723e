import { CHARTS, type FigureName, sceneOf } from '../../src/figures.ts';
import type { Edition } from '../../src/record/edition.ts';
import { load } from '../../src/record/load.ts';

/** The newest edition of a data folder. */
export function newestOf(folder: string): Edition {
  const edition = load(folder).editions.at(-1);
  if (!edition) throw new Error(`${folder} holds no whole edition`);
  return edition;
}

/** Every picture of an edition in its first language, by `CHART/STATE`. */
export function picturesOf(
  edition: Edition,
): { name: string; figure: FigureName; scene: ReturnType<typeof sceneOf> }[] {
  const [language = ''] = edition.languages;
  return CHARTS.flatMap((chart) =>
    chart.states(edition).map((state) => {
      const figure = { chart: chart.id, state, edition, language };
      return { name: `${chart.id}/${state}`, figure, scene: sceneOf(figure) };
    }),
  );
}
