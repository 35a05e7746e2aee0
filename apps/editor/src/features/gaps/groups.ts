/** The rows of the screen: what a gap's row and an impact's row have in common. */
import {
  type ElementId,
  type Fate,
  type GapAnalysis,
  type GapCells,
  gapList,
  gapWord,
  impactCounts,
  impactList,
  isGapRow,
  type RelationId,
  unitImpact,
} from '@khung/core';

export interface Told {
  /** Said above the table. */
  readonly note?: string;
  /** Whether rows say by which way they concern the unit. */
  readonly paths: boolean;
  readonly groups: readonly ToldGroup[];
}

export interface ToldGroup {
  readonly title: string;
  readonly rows: readonly ToldRow[];
}

export interface ToldRow extends GapCells {
  readonly number: number;
  readonly fate: Fate;
  readonly path: string;
  /** What a click leads to: an element, or the source of a relation. */
  readonly leadsTo: ElementId | undefined;
}

export function gapGroups(
  analysis: GapAnalysis,
  by: 'layer' | 'unit',
  unit: ElementId | undefined,
  lang: string,
): Told {
  const { groups } = gapList(analysis, { by, lang, unit });
  return {
    paths: false,
    groups: groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => ({
        ...row,
        path: '',
        fate: row.of.fate,
        leadsTo: isGapRow(row.of)
          ? (row.of.after[0] ?? row.of.before[0])
          : sourceOf(analysis, row.of.id),
      })),
    })),
  };
}

export function impactGroups(analysis: GapAnalysis, unit: ElementId, lang: string): Told {
  const impact = unitImpact(analysis, unit);
  return {
    paths: true,
    note: gapWord('impact-count', lang, impactCounts(analysis, impact)),
    groups: impactList(analysis, impact, lang).map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => ({
        ...row,
        fate: 'row' in row.of ? row.of.row.fate : row.of.fate,
        leadsTo: 'row' in row.of ? row.of.id : sourceOf(analysis, row.of.id),
      })),
    })),
  };
}

function sourceOf({ comparison }: GapAnalysis, relation: RelationId): ElementId | undefined {
  const row = comparison.relations.get(relation);
  const source = (row?.after ?? row?.before)?.source;
  return [...comparison.elements.keys()].find((id) => id === source);
}
