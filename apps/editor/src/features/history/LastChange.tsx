/** Who changed an element last and when, as far as it is known, and the way to all that was done to it. */
import { UnstyledButton } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { lastChangeOf, usePast } from '../../session/past.ts';
import { openHistory } from './asked.ts';
import { momentText } from './moments.ts';

export function LastChange({ id, name }: { id: string; name: string }) {
  const { t } = useWords();
  const gestures = usePast((s) => s.gestures);
  const last = useMemo(() => lastChangeOf(gestures, id), [gestures, id]);
  if (last === undefined) return null;
  const when = momentText(last.at);
  const { by } = last;
  const file = last.label.key === 'edit.open-file' ? last.label.values?.name : undefined;
  const words =
    file !== undefined
      ? t('history.lastChangeFile', { name: file, when })
      : by === undefined
        ? t('history.lastChangeNobody', { when })
        : t('history.lastChange', { who: by, when });
  return (
    <UnstyledButton
      className="k-last-change"
      title={t('history.lastChangeTitle')}
      onClick={() => openHistory({ tab: 'gestures', about: { id, name } })}
    >
      <IconClock size={14} stroke={1.75} aria-hidden="true" />
      <span>{words}</span>
    </UnstyledButton>
  );
}
