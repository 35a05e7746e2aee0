/** Many fields, moves and additions in one gesture: what a table does when a block is pasted into it. */
import { appendTo } from '../collections/multimap.ts';
import { mayRelate } from '../language/rules.ts';
import { NESTING_RELATIONS } from '../query/nesting.ts';
import { applyEdit } from '../workspace/applyEdit.ts';
import type { Edit, FieldEdit } from '../workspace/edit.ts';
import {
  type ArchitectureId,
  type ConceptId,
  type ElementId,
  relationId,
} from '../workspace/ids.ts';
import { changeKey } from '../workspace/key.ts';
import type { Element, Relation } from '../workspace/records.ts';
import { assertEditable, EditRefused } from '../workspace/refusal.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { addElements } from './addElements.ts';
import type { Model } from './model.ts';
import { moveInto } from './moveInto.ts';
import { newId } from './newId.ts';
import { resolve } from './resolve.ts';
import { type FieldWish, setFields } from './setFields.ts';
import { updateModel } from './updateModel.ts';

export interface TablePlan {
  /** New elements, with the container that each is put into. */
  readonly adds?: readonly NewRow[];
  readonly sets?: readonly FieldWish[];
  /** Elements to be put into another, or out of all. */
  readonly moves?: readonly {
    readonly element: ElementId;
    readonly parent: ElementId | undefined;
  }[];
}

export interface NewRow {
  readonly element: Element;
  readonly parent?: ElementId | undefined;
}

export interface TableOptions {
  /** The architecture's resolved model, where the caller has it: saves resolving. */
  readonly model?: Model;
  /** For the ids of new relations. */
  readonly random?: () => number;
}

/**
 * One edit of it all, the additions first. Nothing is half done: throws `EditRefused` as `addElement`,
 * `setField` and `moveInto` do.
 */
export function planTable(
  ws: Workspace,
  architecture: ArchitectureId,
  plan: TablePlan,
  options: TableOptions = {},
): Edit {
  const { adds = [], sets = [], moves = [] } = plan;
  const label = {
    key: 'edit.table',
    values: { rows: String(rowsOf(plan)), added: String(adds.length) },
  };
  assertEditable(ws, architecture);
  const fields: FieldEdit[] = [];
  let now = ws;
  let model = options.model;
  /** @param last nothing is planned on top of it */
  const make = (more: readonly FieldEdit[], last: boolean) => {
    if (more.length === 0) return;
    fields.push(...more);
    if (last) return;
    const edit: Edit = { label, fields: more };
    const after = applyEdit(now, edit);
    if (moves.length > 0) model = model && updateModel(model, now, after, edit);
    now = after;
  };
  const groups = [...byParent(moves)];
  if (adds.length > 0)
    make(additions(now, architecture, adds, options), sets.length + groups.length === 0);
  if (sets.length > 0) make(setFields(now, architecture, sets).fields, groups.length === 0);
  for (const [at, [parent, elements]] of groups.entries()) {
    model ??= resolve(now, architecture);
    const moved = moveInto(now, architecture, elements, parent, { ...options, model });
    make(moved.fields, at === groups.length - 1);
  }
  return { label, fields };
}

function additions(
  ws: Workspace,
  architecture: ArchitectureId,
  adds: readonly NewRow[],
  options: TableOptions,
): FieldEdit[] {
  const added = addElements(
    ws,
    architecture,
    adds.map(({ element }) => element),
  ).fields;
  const model = options.model ?? resolve(ws, architecture);
  const fresh = new Map(adds.map(({ element }) => [element.id, element]));
  const relations = adds.flatMap(({ element, parent }): Relation[] => {
    if (parent === undefined) return [];
    const holder = fresh.get(parent) ?? model.elements.get(parent);
    const type =
      holder && NESTING_RELATIONS.find((kind) => mayRelate(kind, holder.type, element.type));
    if (type === undefined)
      throw new EditRefused({ code: 'no-legal-relation', data: { parent, child: element.id } });
    const id = relationId(newId('rel', options.random));
    return [{ id, type, source: parent, target: element.id }];
  });
  const nested = relations.map((relation): FieldEdit => {
    const to = { record: 'add-relation', architecture, relation } as const;
    return { key: changeKey(architecture, relation.id), path: [], was: undefined, to };
  });
  return [...added, ...nested];
}

function byParent(moves: NonNullable<TablePlan['moves']>): Map<ElementId | undefined, ElementId[]> {
  const groups = new Map<ElementId | undefined, ElementId[]>();
  for (const { element, parent } of moves) appendTo(groups, parent, element);
  return groups;
}

/** How many elements or relations the plan is about. */
function rowsOf({ adds = [], sets = [], moves = [] }: TablePlan): number {
  const rows = new Set<ConceptId>([
    ...adds.map(({ element }) => element.id),
    ...sets.map(({ concept }) => concept),
    ...moves.map(({ element }) => element),
  ]);
  return rows.size;
}
