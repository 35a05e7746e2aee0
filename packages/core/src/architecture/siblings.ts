/** Placing an element among its siblings by its order key alone, unless no key fits between them. */
import type { FieldEdit } from '../workspace/edit.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import type { Element } from '../workspace/records.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { orderBetween } from './order.ts';
import { planConcept } from './planConcept.ts';
import { withConceptFields } from './present.ts';

/**
 * The edits after which the element stands at `at` among its siblings (which don't include it).
 * Siblings after it are moved up only as far as there is no room, for example where they have no
 * order keys at all.
 */
export function orderEdits(
  ws: Workspace,
  architecture: ArchitectureId,
  element: Element,
  siblings: readonly Element[],
  at: number,
): FieldEdit[] {
  const edits: FieldEdit[] = [];
  if (siblings.length === 0) return edits;
  const following = siblings.slice(at);
  let last = siblings[at - 1]?.order;
  for (const [place, one] of [element, ...following].entries()) {
    const next = following[place];
    if (fits(last, one, place === 0 ? next : undefined)) {
      if (place > 0) break;
      last = one.order;
      continue;
    }
    const order = (next && orderBetween(last, next.order ?? '')) ?? orderBetween(last, undefined);
    if (order === undefined) break;
    const wanted = withConceptFields({ kind: 'element', concept: one }, [['order', { to: order }]]);
    if (wanted) edits.push(...planConcept(ws, architecture, one.id, wanted));
    last = order;
  }
  return edits;
}

/** Whether it stands between them already; of equal keys the id would decide. */
function fits(last: string | undefined, one: Element, next: Element | undefined): boolean {
  const order = one.order ?? '';
  return order > (last ?? '') && (next === undefined || order < (next.order ?? ''));
}
