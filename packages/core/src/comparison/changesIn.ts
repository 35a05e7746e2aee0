/** A comparison as the changes that make the after from the before, and the making of it. */
import type { Wanted } from '../architecture/derive.ts';
import { foldChange } from '../architecture/foldChanges.ts';
import type { Present } from '../architecture/present.ts';
import { asElementId, asRelationId, type ConceptId } from '../workspace/ids.ts';
import type { Change, Patch } from '../workspace/records.ts';
import { conceptOf } from '../workspace/tables.ts';
import type { Comparison, ElementRow, FieldDifference, RelationRow } from './comparison.ts';
import { rowsNotKept } from './unionRows.ts';

/**
 * The changes of a comparison, as the later architecture would store them, with their reasons; one for a
 * concept at most. What is not compared (order, origin) is not among them. Costs the rows not kept.
 */
export function changesIn(comparison: Comparison): readonly Change[] {
  const { architecture } = comparison.after;
  const changes = new Map<ConceptId, Change>();
  const put = (row: ElementRow | RelationRow, added: Change | undefined) => {
    const reason = row.reason && { reason: row.reason };
    const fields = row.changes.filter(({ field }) => !DERIVED.has(field));
    if (added) changes.set(row.id, { ...added, ...reason });
    else if (row.after === undefined) {
      // Where an id passes from an element to a relation, the addition says it all.
      if (!changes.has(row.id))
        changes.set(row.id, { record: 'remove', architecture, of: row.id, ...reason });
    } else if (fields.length > 0)
      changes.set(row.id, {
        record: 'patch',
        architecture,
        of: row.id,
        fields: fieldsOf(fields),
        ...reason,
      });
  };
  for (const row of rowsNotKept(comparison.elements)) {
    const { before, after: element } = row;
    put(row, before || !element ? undefined : { record: 'add-element', architecture, element });
  }
  for (const row of rowsNotKept(comparison.relations)) {
    const { before, after: relation } = row;
    put(row, before || !relation ? undefined : { record: 'add-relation', architecture, relation });
  }
  return [...changes.values()];
}

/** What changes make of a model, as plain tables; a change that cannot be carried out is left out. */
export function withChanges(model: Wanted, changes: readonly Change[]): Wanted {
  const elements = new Map(model.elements);
  const relations = new Map(model.relations);
  for (const change of changes) {
    const id = conceptOf(change);
    const element = elements.get(asElementId(id));
    const relation = relations.get(asRelationId(id));
    const below: Present | undefined = element
      ? { kind: 'element', concept: element }
      : relation && { kind: 'relation', concept: relation };
    const { present } = foldChange(below, change);
    elements.delete(asElementId(id));
    relations.delete(asRelationId(id));
    if (present?.kind === 'element') elements.set(present.concept.id, present.concept);
    else if (present) relations.set(present.concept.id, present.concept);
  }
  return { elements, relations };
}

/** Said of an element by its relations and by successions, not by a field of its own. */
const DERIVED: ReadonlySet<string> = new Set(['parent', 'predecessors', 'successors']);

const fieldsOf = (differences: readonly FieldDifference[]): Patch['fields'] =>
  Object.fromEntries(
    differences.map(({ field, was, to }) => [
      field,
      { ...(was !== undefined && { was }), ...(to !== undefined && { to }) },
    ]),
  );
