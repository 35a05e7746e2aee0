/** Changes or successions of an architecture that is not in the workspace: no model shows them. */
import { recordKey } from '../../workspace/key.ts';
import type { WorkspaceRule } from '../rule.ts';

export const architectureUnknown: WorkspaceRule = {
  id: 'architecture-unknown',
  severity: 'error',
  title: { vi: 'Bản ghi của kiến trúc không có', en: 'Records of an absent architecture' },
  message: {
    vi: 'Có {count} bản ghi thuộc kiến trúc “{architecture}”, không có trong không gian làm việc',
    en: '{count} records belong to architecture “{architecture}”, which is not in the workspace',
  },
  advice: {
    vi: 'Nhập lại kiến trúc còn thiếu, hoặc xoá các bản ghi này khỏi tệp.',
    en: 'Bring the missing architecture back, or take these records out of the file.',
  },
  *checkAll({ ws }) {
    for (const [architecture, changes] of ws.changes) {
      if (ws.architectures.has(architecture)) continue;
      yield { architecture, data: { architecture, count: changes.size } };
    }
    for (const succession of ws.successions.values()) {
      const { architecture } = succession;
      if (ws.architectures.has(architecture)) continue;
      yield { architecture, record: recordKey(succession), data: { architecture, count: 1 } };
    }
  },
};
