/** The workspace was written in a version of the language that this version does not have. */
import { ARCHIMATE_RULES } from '../../language/archimate-3.2.rules.ts';
import { recordKey } from '../../workspace/key.ts';
import type { WorkspaceRule } from '../rule.ts';

export const languageUnknown: WorkspaceRule = {
  id: 'language-unknown',
  severity: 'error',
  title: { vi: 'Phiên bản ngôn ngữ không rõ', en: 'Unknown language version' },
  message: {
    vi: 'Không có ngôn ngữ “{language}”; quan hệ được kiểm tra theo {known}',
    en: 'There is no language “{language}”; relations are checked by {known}',
  },
  advice: {
    vi: 'Mở bằng phiên bản Khung mới hơn; đến lúc đó quan hệ được kiểm tra theo bản đã biết.',
    en: 'Open it with a newer Khung; until then relations are checked by the version that is known.',
  },
  *checkAll({ ws }) {
    const known = `archimate-${ARCHIMATE_RULES.version}`;
    if (ws.info.language === known) return;
    yield { record: recordKey(ws.info), data: { language: ws.info.language, known } };
  },
};
