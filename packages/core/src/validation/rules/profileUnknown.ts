/** The workspace names a framework profile that this version does not have. */
import { PROFILES } from '../../language/profiles.ts';
import { recordKey } from '../../workspace/key.ts';
import type { WorkspaceRule } from '../rule.ts';

export const profileUnknown: WorkspaceRule = {
  id: 'profile-unknown',
  severity: 'error',
  title: { vi: 'Khung kiến trúc không rõ', en: 'Unknown framework profile' },
  message: {
    vi: 'Không có khung kiến trúc “{profile}”; có: {known}',
    en: 'There is no framework profile “{profile}”; there are: {known}',
  },
  advice: {
    vi: 'Mở bằng phiên bản Khung mới hơn, hoặc chọn một khung đã có.',
    en: 'Open it with a newer Khung, or choose a profile that there is.',
  },
  *checkAll({ ws }) {
    const { profile } = ws.info;
    if (PROFILES.some(({ id }) => id === profile)) return;
    yield {
      record: recordKey(ws.info),
      data: { profile, known: PROFILES.map(({ id, name }) => name.vi ?? id) },
    };
  },
};
