/** Adding several elements in one gesture, one after another at the end. */
import type { Edit } from '../workspace/edit.ts';
import type { ArchitectureId } from '../workspace/ids.ts';
import { changeKey } from '../workspace/key.ts';
import type { Element } from '../workspace/records.ts';
import { assertEditable, EditRefused } from '../workspace/refusal.ts';
import { assertStorable } from '../workspace/tables.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { lastOrder } from './addConcept.ts';
import { stateOf } from './conceptState.ts';
import { orderBetween } from './order.ts';
import { planConcept } from './planConcept.ts';

/** As `addElement` for each; throws as it does, and when two of them have one id ('id-taken'). */
export function addElements(
  ws: Workspace,
  architecture: ArchitectureId,
  elements: readonly Element[],
): Edit {
  assertEditable(ws, architecture);
  const seen = new Set<string>();
  let last = lastOrder(ws, architecture);
  const fields = elements.flatMap((element) => {
    const { id } = element;
    if (seen.has(id) || stateOf(ws, architecture, id).present)
      throw new EditRefused({ code: 'id-taken', data: { architecture, concept: id } });
    seen.add(id);
    const order = element.order ?? orderBetween(last, undefined);
    if (element.order === undefined) last = order;
    const concept = order === undefined ? element : { ...element, order };
    const planned = planConcept(ws, architecture, id, { kind: 'element', concept });
    for (const { to } of planned)
      if (to !== undefined) assertStorable(changeKey(architecture, id), to);
    return planned;
  });
  return {
    label: { key: 'edit.add-elements', values: { count: String(elements.length) } },
    fields,
  };
}
