/** Which elements are data, and which of them stand in others. */
import { type Element, type ElementId, elementTypeInfo } from '@khung/core';
import { gathers, laterOf, parentIn } from './applications-groups.ts';
import { type ChartContext, type ElementRowOf, layerIn } from './chart-context.ts';

/** Of the data layer or of the kinds asked for; where there are none, whatever is acted upon. */
export function dataRows(context: ChartContext, kinds: ReadonlySet<string>): ElementRowOf[] {
  const those = (fits: (element: Element) => boolean): ElementRowOf[] =>
    [...context.rows.values()].filter((row) => {
      const element = laterOf(row);
      return element !== undefined && !gathers(element) && fits(element);
    });
  const named = those(
    (element) =>
      kinds.has(element.type) ||
      kinds.has(element.specialisation ?? '') ||
      layerIn(context, element) === 'data',
  );
  if (named.length > 0) return named;
  return those(({ type }) => elementTypeInfo(type).aspect === 'passive');
}

export interface Nested {
  readonly rootOf: ReadonlyMap<string, ElementId>;
  readonly partsOf: ReadonlyMap<ElementId, readonly ElementRowOf[]>;
  readonly roots: readonly ElementRowOf[];
  readonly depth: number;
}

/** Data in data. */
export function nested(context: ChartContext, rows: readonly ElementRowOf[]): Nested {
  const ids = new Set(rows.map((row) => laterOf(row)?.id));
  const rootOf = new Map<string, ElementId>();
  const partsOf = new Map<ElementId, ElementRowOf[]>();
  const roots: ElementRowOf[] = [];
  let depth = 1;
  for (const row of rows) {
    const id = laterOf(row)?.id;
    if (id === undefined) continue;
    const parent = parentIn(context, id);
    if (parent === undefined || !ids.has(parent)) roots.push(row);
    else partsOf.set(parent, [...(partsOf.get(parent) ?? []), row]);
    let [root, level] = [id, 1];
    const seen = new Set<ElementId>([id]);
    for (
      let up = parent;
      up !== undefined && ids.has(up) && !seen.has(up);
      up = parentIn(context, up)
    ) {
      seen.add(up);
      [root, level] = [up, level + 1];
    }
    rootOf.set(id, root);
    depth = Math.max(depth, level);
  }
  return { rootOf, partsOf, roots, depth };
}
