import { CHARTS, type FigureName, sceneOf } from '../../src/figures.ts';
import type { Edition } from '../../src/record/edition.ts';
import { load } from '../../src/record/load.ts';

/** The newest edition of a data folder, or the newest that is told in a language. */
export function newestOf(folder: string, language?: string): Edition {
  const edition = load(folder).editions.findLast(
    ({ languages }) => language === undefined || languages.includes(language),
  );
  if (!edition) throw new Error(`${folder} holds no whole edition${language ? ` in "${language}"` : ''}`);
  return edition;
}

/** The languages in which a data folder tells an edition, in the order of the site. */
export function languagesOf(folder: string): string[] {
  const { editions } = load(folder);
  const spoken = new Set(editions.flatMap(({ languages }) => languages));
  return newestOf(folder).site.languages.flatMap(({ id }) => (spoken.has(id) ? [id] : []));
}

/** Every picture of an edition in a language, its first unless another is given, by `CHART/STATE`. */
export function picturesOf(
  edition: Edition,
  [language = '']: readonly string[] = edition.languages,
): { name: string; figure: FigureName; scene: ReturnType<typeof sceneOf> }[] {
  return CHARTS.flatMap((chart) =>
    chart.states(edition).map((state) => {
      const figure = { chart: chart.id, state, edition, language };
      return { name: `${chart.id}/${state}`, figure, scene: sceneOf(figure) };
    }),
  );
}
