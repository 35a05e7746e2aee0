/** A planned element that no view shows: readers of the document never meet it. */
import { elementTypeInfo } from '../../language/types.ts';
import type { ElementId } from '../../workspace/ids.ts';
import { labelOf } from '../label.ts';
import { isPlanned } from '../planned.ts';
import type { ArchitectureRule } from '../rule.ts';

export const elementUnshown: ArchitectureRule = {
  id: 'element-unshown',
  severity: 'info',
  title: { vi: 'Không có trên sơ đồ nào', en: 'In no view' },
  message: {
    vi: '“{name}” ({type}) không có trên sơ đồ nào',
    en: '“{name}” ({type}) is in no view',
  },
  advice: {
    vi: 'Thêm một sơ đồ vẽ phần này, đổi thiết lập của sơ đồ, hoặc bỏ thành phần nếu thừa.',
    en: 'Add a view that shows it, change how a view is set up, or remove what is not needed.',
  },
  *check({ ws, model, architecture, shownIn }) {
    if (!shownIn || ws.views.size === 0 || !isPlanned(architecture)) return;
    const shown = new Set<ElementId>();
    for (const view of ws.views.values()) {
      const content = shownIn(view, model);
      // A view of an unknown kind may show anything.
      if (!content) return;
      for (const id of content.elements) shown.add(id);
    }
    for (const { id, type } of model.elements.values()) {
      if (shown.has(id) || elementTypeInfo(type).aspect === 'connector') continue;
      yield { concept: id, data: { name: labelOf(model, id), type: elementTypeInfo(type).name } };
    }
  },
};
