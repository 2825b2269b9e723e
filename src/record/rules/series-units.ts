import { faultAt, valid, type Rule } from '../draft.ts';

/** What is drawn on one axis, or divided by one another, is counted in one unit. */
export const seriesUnits: Rule = (draft) => {
  const known = new Map(valid(draft, 'observations').map((one) => [one.value.id, one]));
  const ratios = [...known.values()].flatMap(({ row, value }) => {
    if (value.derived?.rule !== 'ratio') return [];
    const [first, second] = value.derived.of.map((id) => known.get(id)?.value);
    if (!first?.unit || !second?.unit || first.unit === second.unit) return [];
    const message = `"${first.id}" counts ${first.unit}, but "${second.id}" ${second.unit}; a ratio needs one unit`;
    return [faultAt(row, ['derived', 'of'], message)];
  });
  const yard = draft.charts?.value?.yard;
  if (!yard) return ratios;
  const unit = known.get(yard.counted)?.value.unit;
  if (!unit) return ratios;
  const ceiling = known.get(yard.ceiling);
  const other = ceiling?.value.unit;
  if (!ceiling || !other || other === unit) return ratios;
  const message = `unit "${other}" is not used in this series (${unit}); start a new series for ${other}`;
  return [...ratios, faultAt(ceiling.row, ['unit'], message)];
};
