/**
 * A part of a model, and of a view, that stands on its own: what is copied, to be pasted here or in
 * another workspace. It travels as JSON, so what is read of it has been checked like a file.
 */
import * as v from 'valibot';
import { nestingOf } from '../query/nesting.ts';
import { ElementId, PropertyDefinitionId } from '../workspace/ids.ts';
import { Element, PropertyDefinition, Relation, View } from '../workspace/records.ts';
import { isSound } from '../workspace/soundness.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Model } from './model.ts';
import { outermost, relationsWithin, withContent } from './part.ts';

const Fragment = v.object({
  khung: v.literal('fragment-1'),
  /** The id of the workspace that it was taken from. */
  workspace: v.string(),
  elements: v.array(Element),
  /** Those of its elements that stand in no other of them. */
  outer: v.array(ElementId),
  relations: v.array(Relation),
  /** What the workspace itself says of the properties that they have. */
  properties: v.array(PropertyDefinition),
  /** The view that it was taken from. */
  view: v.optional(v.string()),
  /** Of that view: the boxes, mm from the upper left corner of them all, before scaling. */
  placements: v.optional(v.unwrap(View.entries.placements)),
  /** Of that view: the lines between these boxes. */
  wires: v.optional(v.unwrap(View.entries.wires)),
  /** It is to be moved: pasted where it comes from, it is put elsewhere and not copied. */
  cut: v.optional(v.literal(true)),
});
export type Fragment = v.InferOutput<typeof Fragment>;

/** The elements with what stands in them and the relations among them. Unknown ids are passed over. */
export function fragmentOf(ws: Workspace, model: Model, ids: readonly ElementId[]): Fragment {
  const nesting = nestingOf(model);
  const outer = outermost(model, nesting, ids);
  const within = outer.flatMap((id) => withContent(nesting, id));
  const elements = within.flatMap((id) => model.elements.get(id) ?? []);
  const relations = relationsWithin(model.relations.values(), within);
  const keys = new Set(
    [...elements, ...relations].flatMap(({ properties = {} }) => Object.keys(properties)),
  );
  return {
    khung: 'fragment-1',
    workspace: ws.info.id,
    elements,
    outer,
    relations,
    properties: [...keys].flatMap((key) => {
      const id = v.safeParse(PropertyDefinitionId, key);
      return (id.success && ws.properties.get(id.output)) || [];
    }),
  };
}

/** More than any view shows: what is larger is no part that a person took. */
const MOST = 20_000;

/**
 * Reads what `JSON.stringify` made of a fragment.
 * @returns undefined for anything else: another text, a record that no workspace takes, loose ends
 */
export function readFragment(text: string): Fragment | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isSound(value) && isFragment(value) && isWhole(value) ? value : undefined;
}

/** The value itself, not what the schema makes of it: that leaves out keys such as `constructor`. */
const isFragment = (value: unknown): value is Fragment => v.is(Fragment, value);

/** Each id once, every end there, every box in one that is there. */
function isWhole({ elements, relations, outer, placements = {}, wires = {} }: Fragment): boolean {
  const ids = new Set<string>(elements.map(({ id }) => id));
  const all = new Set<string>([...ids, ...relations.map(({ id }) => id)]);
  const boxes = Object.entries(placements);
  return (
    all.size === elements.length + relations.length &&
    all.size + boxes.length + Object.keys(wires).length <= MOST &&
    outer.every((id) => ids.has(id)) &&
    new Set(outer).size === outer.length &&
    relationsWithin(
      relations,
      elements.map(({ id }) => id),
    ).length === relations.length &&
    boxes.every(([id]) => holdsInto(placements, id)) &&
    Object.values(wires).every(({ from, to }) => [from, to].every((end) => has(placements, end)))
  );
}

const has = (map: object, key: string | undefined): boolean =>
  key !== undefined && Object.hasOwn(map, key);

/** Its containers are all there, and it is in none of them twice. */
function holdsInto(placements: NonNullable<Fragment['placements']>, id: string): boolean {
  const seen = new Set([id]);
  for (let up = placements[id]?.parent; up !== undefined; up = placements[up]?.parent) {
    if (seen.has(up) || !has(placements, up)) return false;
    seen.add(up);
  }
  return true;
}
