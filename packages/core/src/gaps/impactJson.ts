/** The impact on a unit as plain JSON: what `khung impact --format json` prints. */
import type { GapAnalysis } from './gap.ts';
import { impactCounts, impactList } from './impactList.ts';
import { nameIn } from './names.ts';
import type { UnitImpact } from './unitImpact.ts';

/** Words are in the language asked for; everything else is ids and codes. */
export function impactToJson(analysis: GapAnalysis, impact: UnitImpact, lang: string) {
  const { comparison } = analysis;
  return {
    unit: impact.unit,
    name: nameIn(comparison, impact.unit, lang),
    from: comparison.before.architecture,
    to: comparison.after.architecture,
    ...impactCounts(analysis, impact),
    groups: impactList(analysis, impact, lang).map(({ distance, title, rows }) => ({
      distance,
      title,
      rows: rows.map(({ of, fate: _said, ...cells }) => ({
        ...cells,
        ...('row' in of
          ? { element: of.id, relation: null, fate: of.row.fate, steps: of.path }
          : { element: null, relation: of.id, fate: of.fate, steps: [] }),
      })),
    })),
  };
}
