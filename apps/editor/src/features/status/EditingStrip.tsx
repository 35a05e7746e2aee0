/** One architecture: into whose changes edits go, or why it takes none. */
import type { ArchitectureId } from '@khung/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import { Trans } from 'react-i18next';
import { dateText } from '../../i18n/dateText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { lockWords } from './lockWords.ts';

export function EditingStrip({ id }: { id: ArchitectureId }) {
  const { t, textOf } = useWords();
  const architecture = useSession((s) => s.workspace.architectures.get(id));
  const base = useSession((s) =>
    architecture?.base === undefined ? undefined : s.workspace.architectures.get(architecture.base),
  );
  if (architecture === undefined) return null;
  const name = textOf(architecture.name);
  if (architecture.locked !== undefined) {
    const [, ...why] = lockWords(architecture, t, textOf);
    return (
      <>
        <IconLock size={16} stroke={1.75} aria-hidden="true" className="k-strip-lock" />
        <span className="k-strip-words" data-long="">
          <Trans i18nKey="strip.locked" values={{ name }} components={{ b: <strong /> }} />{' '}
          <span className="k-quiet" title={why.join(' ')}>
            {why.join(' ')}
          </span>
        </span>
      </>
    );
  }
  return (
    <>
      <IconPencil size={16} stroke={1.75} aria-hidden="true" />
      <span className="k-strip-words">
        <Trans
          i18nKey={base ? 'strip.editing' : 'strip.editingRoot'}
          values={{ name, base: textOf(base?.name) }}
          components={{ b: <strong /> }}
        />
      </span>
      {architecture.asOf !== undefined && (
        <span className="k-quiet k-strip-end">
          {t('strip.asOf', { date: dateText(architecture.asOf) })}
        </span>
      )}
    </>
  );
}
