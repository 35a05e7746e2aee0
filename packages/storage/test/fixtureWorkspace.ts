/** A small workspace, and edits that each give it another name: after n of them it is called `Tên n`. */
import {
  type Edit,
  emptyWorkspace,
  recordKey,
  type Workspace,
  type WorkspaceInfo,
} from '@khung/core';

const info: WorkspaceInfo = {
  record: 'workspace',
  id: 'ws-thu',
  name: { vi: 'Tên 0', en: 'Name' },
  profile: 'khung-2.0',
  language: 'archimate-3.2',
};

/** @param weight characters of documentation, to make the file as heavy as wanted */
export function fixtureWorkspace(number = 0, weight = 0): Workspace {
  return emptyWorkspace({
    ...info,
    name: { ...info.name, vi: `Tên ${number}` },
    ...(weight > 0 && { documentation: { vi: String(number % 10).repeat(weight) } }),
  });
}

export function renaming(to: number): Edit {
  return {
    label: { key: 'edit.rename' },
    fields: [{ key: recordKey(info), path: ['name', 'vi'], was: `Tên ${to - 1}`, to: `Tên ${to}` }],
  };
}
