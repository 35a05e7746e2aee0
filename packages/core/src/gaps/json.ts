/** A gap analysis as plain JSON for other programs: what `khung gap --format json` prints. */
import type { ElementId } from '../workspace/ids.ts';
import type { GapAnalysis, GapCounts } from './gap.ts';
import { type GapListOptions, gapList } from './list.ts';
import { gapMatrix } from './matrix.ts';
import { groupName } from './names.ts';
import type { Reuse } from './reuse.ts';

export interface GapJson {
  readonly from: string;
  readonly to: string;
  readonly total: GapCounts;
  readonly byLayer: readonly GapCountsJson[];
  readonly byUnit: readonly GapCountsJson[];
  readonly reuse: Reuse;
  readonly groups: readonly GapGroupJson[];
  readonly matrix: readonly unknown[];
}

export interface GapCountsJson {
  /** A layer's or a unit's id; `null` for what has no unit. */
  readonly of: string | null;
  readonly name: string;
  readonly counts: GapCounts;
}

export interface GapGroupJson {
  readonly of: string | null;
  readonly title: string;
  readonly rows: readonly GapRowJson[];
}

export interface GapRowJson {
  readonly number: number;
  readonly fate: string;
  /** Of components; empty for relations, which have `relation`. */
  readonly before: readonly ElementId[];
  readonly after: readonly ElementId[];
  readonly relation: string | null;
  readonly layer: string;
  readonly unit: string | null;
  readonly component: string;
  readonly current: string;
  readonly target: string;
  readonly gap: string;
  readonly solution: string;
  readonly priority: string;
}

/** Cells are in the language asked for; everything else is ids and codes. */
export function gapToJson(analysis: GapAnalysis, options: GapListOptions): GapJson {
  const { comparison, total, byLayer, byUnit, reuse } = analysis;
  const { lang, by } = options;
  const counts = (of: ReadonlyMap<Parameters<typeof groupName>[1], GapCounts>) =>
    [...of].map(([key, some]) => ({
      of: key,
      name: groupName(comparison, key, lang),
      counts: some,
    }));
  return {
    from: comparison.before.architecture,
    to: comparison.after.architecture,
    total,
    byLayer: counts(byLayer),
    byUnit: counts(byUnit),
    reuse,
    groups: gapList(analysis, options).groups.map(({ key, title, rows }) => ({
      of: key,
      title,
      rows: rows.map(({ of, fate: _said, ...cells }) => ({
        ...cells,
        fate: of.fate,
        layer: of.layer,
        unit: of.unit,
        before: 'before' in of ? of.before : [],
        after: 'before' in of ? of.after : [],
        relation: 'before' in of ? null : of.id,
      })),
    })),
    matrix: gapMatrix(analysis, { by }),
  };
}
