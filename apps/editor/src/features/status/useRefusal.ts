/** Why nothing can be edited here, in the person's words; `undefined` where edits are taken. */
import { whyRefused } from '@khung/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { lockWords } from './lockWords.ts';

export function useRefusal(): string | undefined {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const readOnly = useSession((s) => s.keeping.kind === 'read-only');
  return useMemo(() => {
    if (readOnly) return `${t('second.title')} ${t('second.text')}`;
    if (shown.kind === 'comparison') return t('strip.notEditable');
    if (whyRefused(workspace, shown.id) === undefined) return undefined;
    const architecture = workspace.architectures.get(shown.id);
    return architecture === undefined
      ? t('strip.notEditable')
      : lockWords(architecture, t, textOf).join(' ');
  }, [workspace, shown, readOnly, t, textOf]);
}
