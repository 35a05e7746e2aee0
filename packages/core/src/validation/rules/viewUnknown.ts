/** A hand-placed box or line of a view that shows an element or relation which no architecture has (any more). */
import { recordKey } from '../../workspace/key.ts';
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
