/** The relations of what is shown as rows, with the elements at their ends. */
import {
  type RelationRow as Compared,
  type Comparison,
  type Element,
  elementAt,
  type Model,
  type Relation,
} from '@khung/core';
import type { TableRow } from './column.ts';

export interface RelationRow extends TableRow {
  readonly relation: Relation;
  /** `undefined` where that end is another relation. */
  readonly from: Element | undefined;
  readonly to: Element | undefined;
  readonly compared: Compared | undefined;
}

export function relationRows(source: Model | Comparison): readonly RelationRow[] {
  if ('before' in source) {
    return [...source.relations.values()].flatMap((compared) => {
      const { after, before } = compared;
      const relation = after ?? before;
      if (relation === undefined) return [];
      return [rowOf(relation, after === undefined ? source.before : source.after, compared)];
    });
  }
  return [...source.relations.values()].map((relation) => rowOf(relation, source, undefined));
}

const made = new WeakMap<Relation, RelationRow>();
function rowOf(relation: Relation, model: Model, compared: Compared | undefined): RelationRow {
  const from = elementAt(model, relation.source);
  const to = elementAt(model, relation.target);
  const known = made.get(relation);
  if (known && known.from === from && known.to === to && known.compared === compared) return known;
  const row: RelationRow = {
    id: relation.id,
    elements: [from?.id, to?.id].flatMap((id) => id ?? []),
    gone: compared !== undefined && compared.after === undefined,
    layer: undefined,
    relation,
    from,
    to,
    compared,
  };
  made.set(relation, row);
  return row;
}
