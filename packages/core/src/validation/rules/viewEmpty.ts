/** A view that shows nothing, whichever architecture is looked at. */
import { recordKey } from '../../workspace/key.ts';
import type { WorkspaceRule } from '../rule.ts';

export const viewEmpty: WorkspaceRule = {
  id: 'view-empty',
  severity: 'info',
  title: { vi: 'Sơ đồ trống', en: 'Empty view' },
  message: {
    vi: 'Sơ đồ “{view}” không vẽ gì ở kiến trúc nào',
    en: 'The view “{view}” shows nothing of any architecture',
  },
  advice: {
    vi: 'Đưa thành phần lên sơ đồ, đổi thiết lập, hoặc xoá sơ đồ.',
    en: 'Put something on it, change how it is set up, or delete it.',
  },
  *checkAll({ ws, models, shownIn }) {
    if (!shownIn) return;
    // The latest first: most views show something of what is planned.
    const latest = [...models.values()].reverse();
    for (const view of ws.views.values()) {
      const isEmpty = latest.every((model) => shownIn(view, model)?.empty === true);
      if (isEmpty && latest.length > 0)
        yield { record: recordKey(view), data: { view: view.name } };
    }
  },
};
