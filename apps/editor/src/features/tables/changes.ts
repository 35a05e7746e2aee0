/** Which cells the architecture shown changes from its base, and what they said there. */
import {
  type ArchitectureId,
  type ConceptId,
  changeOf,
  layerOf,
  profileOf,
  type Workspace,
} from '@khung/core';
import { modelIn } from '../../session/derived.ts';
import type { Column, TableRow } from './column.ts';
import type { ElementRow } from './elementRows.ts';
import type { RelationRow } from './relationRows.ts';

export interface ChangedField {
  readonly concept: ConceptId;
  readonly path: string;
}

export function changedCells(
  workspace: Workspace,
  architecture: ArchitectureId,
  rows: readonly TableRow[],
  columns: readonly Column[],
): ChangedField[] {
  return rows.flatMap((row) =>
    columns.flatMap((column) => {
      const concept = conceptOf(row);
      if (concept === undefined) return [];
      return changedPaths(workspace, architecture, concept, column).map((path) => ({
        concept,
        path,
      }));
    }),
  );
}

/** The fields of a cell that the architecture itself writes over its base. */
export function changedPaths(
  workspace: Workspace,
  architecture: ArchitectureId,
  concept: ConceptId,
  { edit }: Column,
): readonly string[] {
  const change = changeOf(workspace, architecture, concept);
  if (change?.record !== 'patch' || edit === undefined) return [];
  return edit.paths.filter((path) => Object.hasOwn(change.fields, path));
}

/** What the cell said in the base, where the architecture changed it. */
export function oldText(
  workspace: Workspace,
  architecture: ArchitectureId,
  row: TableRow,
  column: Column,
): string | undefined {
  const concept = conceptOf(row);
  const base = workspace.architectures.get(architecture)?.base;
  if (concept === undefined || base === undefined) return undefined;
  if (changedPaths(workspace, architecture, concept, column).length === 0) return undefined;
  const below = modelIn(workspace, base);
  if (isElementRow(row)) {
    const element = below.elements.get(row.element.id);
    const layer = element && layerOf(element, profileOf(workspace.info.profile), below);
    const was: ElementRow | undefined = element && { ...row, element, layer };
    return was && column.text(was);
  }
  if (!isRelationRow(row)) return undefined;
  const relation = below.relations.get(row.relation.id);
  const was: RelationRow | undefined = relation && { ...row, relation };
  return was && column.text(was);
}

export function conceptOf(row: TableRow): ConceptId | undefined {
  if (isElementRow(row)) return row.element.id;
  return isRelationRow(row) ? row.relation.id : undefined;
}

const isElementRow = (row: TableRow): row is ElementRow => 'element' in row;
const isRelationRow = (row: TableRow): row is RelationRow => 'relation' in row;
