/** Rows and columns that are tied by an element both are related to: a control meets a requirement where both are about it. */
import { type Layer, textIn } from '@khung/core';
import { type ChartContext, layerIn, type RelationRowOf, relationOf } from './chart-context.ts';
import { holdersOf } from './matrix-axes.ts';
import { byElement, type Code, elementIn, headersAt, type Note } from './matrix-found.ts';
import { RELATED } from './matrix-letters.ts';
import type { MatrixOptions } from './matrix-presets.ts';
import type { Axes, Header } from './matrix-table.ts';
import { isShown } from './source.ts';

export function notedThrough(
  context: ChartContext,
  axes: Axes,
  options: MatrixOptions,
  note: Note,
): void {
  const { by } = options.rule;
  if (by.kind !== 'relations' || by.through === undefined || !options.derived) return;
  const wanted = context.source.relations.filter((row) => {
    const relation = row.after ?? row.before;
    return relation !== undefined && (by.types.size === 0 || by.types.has(relation.type));
  });
  const code: Code = { text: 'x', word: textIn(RELATED, context.language), rank: 5 };
  for (const side of ['before', 'after'] as const) {
    const rows = tiesAt(context, wanted, side, byElement(axes.rows), by.through);
    const columns = tiesAt(context, wanted, side, byElement(axes.columns), by.through);
    for (const [shared, atRow] of rows) {
      for (const row of atRow) {
        for (const column of columns.get(shared) ?? []) {
          if (row.header.element === column.header.element) continue;
          const cell = note(row.header, column.header, code, side, 'derived');
          for (const { by: relations } of [row, column]) {
            const shown = relationOf(relations, context.show);
            if (shown === undefined || !isShown(relations, context.show)) continue;
            cell.relations.set(shown.id, relations.fate);
          }
        }
      }
    }
  }
}

interface Tie {
  readonly header: Header;
  readonly by: RelationRowOf;
}

/** By shared element: the headers that are related to it, or to a part of it. */
function tiesAt(
  context: ChartContext,
  relations: readonly RelationRowOf[],
  side: 'before' | 'after',
  headers: ReadonlyMap<string, Header>,
  layers: readonly Layer[],
): Map<string, Tie[]> {
  const ties = new Map<string, Tie[]>();
  for (const by of relations) {
    const relation = by[side];
    if (relation === undefined) continue;
    for (const [end, other] of [
      [relation.source, relation.target],
      [relation.target, relation.source],
    ] as const) {
      const shared = elementIn(context, other);
      if (shared === undefined || !layers.includes(layerIn(context, shared))) continue;
      for (const [header] of headersAt(context, end, headers, true)) {
        for (const id of [shared.id, ...holdersOf(context, shared.id)]) {
          const known = ties.get(id) ?? [];
          known.push({ header, by });
          ties.set(id, known);
        }
      }
    }
  }
  return ties;
}
