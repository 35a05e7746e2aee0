/** A hand-placed box or line of a view that shows an element or relation which no architecture has (any more). */

import { putRecord } from '../../architecture/putRecord.ts';
import { recordKey } from '../../workspace/key.ts';
import type { View } from '../../workspace/records.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { WorkspaceRule } from '../rule.ts';

export const viewUnknown: WorkspaceRule = {
  id: 'view-unknown',
  severity: 'warning',
  title: { vi: 'Sơ đồ vẽ thứ không còn', en: 'View shows what is gone' },
  message: {
    vi: 'Sơ đồ “{view}” vẽ tay “{missing}”, không còn trong kiến trúc nào',
    en: 'The view “{view}” shows “{missing}” by hand, which no architecture has',
  },
  advice: {
    vi: 'Bỏ ô, đường ấy khỏi sơ đồ, hoặc thêm lại thành phần.',
    en: 'Take the box or line off the view, or add the element again.',
  },
  mend: {
    label: { vi: 'Bỏ khỏi sơ đồ', en: 'Take it off the view' },
    plan: (ws, { record, data: { missing } }) => {
      const view = [...ws.views.values()].find((one) => recordKey(one) === record);
      return view && typeof missing === 'string' ? takeOff(ws, view, missing) : undefined;
    },
  },
  *checkAll({ ws, models }) {
    const all = [...models.values()];
    for (const view of ws.views.values()) {
      const missing = new Set<string>();
      for (const { element } of Object.values(view.placements ?? {})) {
        if (element !== undefined && !all.some((model) => model.elements.has(element)))
          missing.add(element);
      }
      for (const { relation } of Object.values(view.wires ?? {})) {
        if (relation !== undefined && !all.some((model) => model.relations.has(relation)))
          missing.add(relation);
      }
      for (const one of missing)
        yield { record: recordKey(view), data: { view: view.name, missing: one } };
    }
  },
};

/** With its boxes go the lines at them; where one holds others, a person says where those go. */
function takeOff(ws: Workspace, view: View, missing: string) {
  const { placements = {}, wires = {} } = view;
  const gone = new Set(
    Object.entries(placements).flatMap(([id, { element }]) => (element === missing ? [id] : [])),
  );
  const holds = Object.values(placements).some(({ parent }) => parent && gone.has(parent));
  if (holds) return undefined;
  const isLeft = (id: string | undefined) => id === undefined || !gone.has(id);
  const after: View = {
    ...view,
    placements: Object.fromEntries(Object.entries(placements).filter(([id]) => isLeft(id))),
    wires: Object.fromEntries(
      Object.entries(wires).filter(
        ([, { relation, from, to }]) => relation !== missing && isLeft(from) && isLeft(to),
      ),
    ),
  };
  return putRecord(ws, after);
}
