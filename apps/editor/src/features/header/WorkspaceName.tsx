/** The workspace's name, whether its content is made up, and whether the work is kept. */
import { Tooltip } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCloudOff,
  IconDeviceFloppy,
  IconEye,
  IconLoader2,
} from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';

export function WorkspaceName() {
  const { t, textOf } = useWords();
  const info = useSession((s) => s.workspace.info);
  return (
    <div className="k-workspace">
      <h1 className="k-workspace-name" title={textOf(info.name)}>
        {textOf(info.name)}
      </h1>
      {info.illustrative !== undefined && (
        <Tooltip label={textOf(info.illustrative)} multiline maw={320}>
          <span className="k-tag">{t('header.illustrative')}</span>
        </Tooltip>
      )}
      <KeepingState />
    </div>
  );
}

const LOOKS = {
  kept: { icon: IconDeviceFloppy, key: 'keeping.kept', tone: 'quiet' },
  keeping: { icon: IconLoader2, key: 'keeping.keeping', tone: 'quiet' },
  failed: { icon: IconAlertTriangle, key: 'keeping.failed', tone: 'bad' },
  'read-only': { icon: IconEye, key: 'keeping.readOnly', tone: 'gold' },
  'not-kept': { icon: IconCloudOff, key: 'keeping.notKept', tone: 'gold' },
} as const;

function KeepingState() {
  const { t } = useWords();
  const keeping = useSession((s) => s.keeping.kind);
  const file = useSession((s) => s.file);
  const unsaved = useSession((s) => s.unsaved);
  const { icon: Icon, key, tone } = LOOKS[keeping];
  const aboutFile =
    file === undefined
      ? ''
      : t(unsaved > 0 ? 'keeping.unsavedFile' : 'keeping.savedFile', { name: file.name });
  const label = [t(key), aboutFile].filter(Boolean).join(' · ');
  return (
    <Tooltip label={label}>
      <span
        className="k-keeping"
        data-tone={tone}
        data-state={keeping}
        role="status"
        aria-label={label}
      >
        <Icon size={16} stroke={1.75} aria-hidden="true" />
        {tone !== 'quiet' && <span>{t(key)}</span>}
        {file !== undefined && unsaved > 0 && <span className="k-dot" />}
      </span>
    </Tooltip>
  );
}
