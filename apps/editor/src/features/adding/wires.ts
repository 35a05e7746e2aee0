/**
 * A view that draws only the lines it was given is given those of what is put on it, or connected there:
 * they come along with the element.
 */
import {
  type ConceptId,
  type ElementId,
  elementAt,
  elementId,
  type Model,
  NESTING_RELATIONS,
  newId,
  type Relation,
  type View,
} from '@khung/core';

type Wires = NonNullable<View['wires']>;

/** Draws every relation by itself. */
const drawsAll = ({ settings }: View): boolean => settings?.['relations'] !== false;

/**
 * Lines for the relations between what was put on a view and what stands there.
 * @param put its boxes, by their elements
 */
export function withLinesOf(view: View, model: Model, put: ReadonlyMap<ElementId, string>): View {
  const ends = [...put.keys()];
  const touching = [...model.relations.values()].filter(({ source, target }) =>
    ends.some((id) => id === source || id === target),
  );
  return withLines(view, model, touching, put);
}

/** Lines for relations of which both ends stand on the view, unless it draws them already. */
export function withLines(
  view: View,
  model: Model,
  relations: readonly Relation[],
  put: ReadonlyMap<ElementId, string> = new Map(),
): View {
  if (drawsAll(view)) return view;
  const standing = boxesOf(view);
  const drawn = new Set(Object.values(view.wires ?? {}).map(({ relation }) => relation));
  const boxOf = (end: ConceptId): string | undefined => {
    const element = elementAt(model, end);
    return element && (put.get(element.id) ?? standing.get(element.id));
  };
  const more: Wires = {};
  for (const relation of relations) {
    const [from, to] = [boxOf(relation.source), boxOf(relation.target)];
    if (from === undefined || to === undefined || drawn.has(relation.id)) continue;
    if (NESTING_RELATIONS.includes(relation.type) && holds(view, from, to)) continue;
    more[newId('wire')] = { from, to, relation: relation.id };
  }
  return Object.keys(more).length === 0 ? view : { ...view, wires: { ...view.wires, ...more } };
}

/** The first box of each element. */
function boxesOf({ placements = {} }: View): ReadonlyMap<ElementId, string> {
  const boxes = new Map<ElementId, string>();
  for (const [id, { kind, element }] of Object.entries(placements)) {
    const shown = element ?? elementId(id);
    if (kind === undefined && !boxes.has(shown)) boxes.set(shown, id);
  }
  return boxes;
}

function holds({ placements = {} }: View, holder: string, box: string): boolean {
  const seen = new Set([box]);
  for (let up = placements[box]?.parent; up !== undefined; up = placements[up]?.parent) {
    if (up === holder) return true;
    if (seen.has(up)) return false;
    seen.add(up);
  }
  return false;
}
