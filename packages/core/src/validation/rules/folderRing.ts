/** A folder whose folder is not there, or that is inside itself. */

import type { FolderId } from '../../workspace/ids.ts';
import { recordKey } from '../../workspace/key.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { fieldsOnly } from '../mending.ts';
import type { WorkspaceRule } from '../rule.ts';

export const folderRing: WorkspaceRule = {
  id: 'folder-ring',
  severity: 'warning',
  title: { vi: 'Thư mục lạc chỗ', en: 'Folder out of place' },
  message: {
    vi: 'Thư mục “{folder}” nằm trong “{parent}”, không có hoặc lại nằm trong chính nó',
    en: 'Folder “{folder}” is in “{parent}”, which is not there or is inside it',
  },
  advice: {
    vi: 'Chuyển thư mục ra ngoài cùng, hoặc vào thư mục khác.',
    en: 'Move the folder to the top, or into another one.',
  },
  mend: {
    label: { vi: 'Đưa thư mục ra ngoài cùng', en: 'Move the folder to the top' },
    plan: (ws, { record }) => {
      const folder = [...ws.folders.values()].find((one) => recordKey(one) === record);
      if (!folder || folder.parent === undefined) return undefined;
      const key = recordKey(folder);
      return fieldsOnly({ key, path: ['parent'], was: folder.parent, to: undefined });
    },
  },
  *checkAll({ ws }) {
    for (const folder of ws.folders.values()) {
      if (folder.parent === undefined) continue;
      const parent = ws.folders.get(folder.parent);
      if (parent && !isInside(ws, folder.parent, folder.id)) continue;
      yield {
        record: recordKey(folder),
        data: { folder: folder.name, parent: parent?.name ?? folder.parent },
      };
    }
  },
};

function isInside(ws: Workspace, start: FolderId, container: FolderId): boolean {
  const seen = new Set<FolderId>();
  let at: FolderId | undefined = start;
  while (at !== undefined && !seen.has(at)) {
    if (at === container) return true;
    seen.add(at);
    at = ws.folders.get(at)?.parent;
  }
  return false;
}
