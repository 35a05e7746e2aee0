/** What every row is told alike, asked for once: words, and what its cells said in the base. */
import { changeOf } from '@khung/core';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { conceptOf, oldText } from './changes.ts';
import type { Column, TableRow } from './column.ts';

export interface Surroundings {
  readonly words: { readonly newRow: string; readonly added: string; readonly inherited: string };
  /** Of a row that the architecture changes: what a cell of it said in the base, in a sentence. */
  readonly wasIn: (row: TableRow) => ((column: Column) => string | undefined) | undefined;
}

export function useSurroundings(): Surroundings {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  return useMemo(() => {
    const words = {
      newRow: t('tables.newRow'),
      added: t('tables.states.added'),
      inherited: t('tables.states.inherited'),
    };
    const base = architecture && workspace.architectures.get(architecture)?.base;
    const name = textOf(base && workspace.architectures.get(base)?.name);
    const wasIn: Surroundings['wasIn'] = (row) => {
      const concept = conceptOf(row);
      if (architecture === undefined || base === undefined || concept === undefined)
        return undefined;
      if (changeOf(workspace, architecture, concept)?.record !== 'patch') return undefined;
      return (column) => {
        const was = oldText(workspace, architecture, row, column);
        if (was === undefined) return undefined;
        return t('tables.was', { base: name, value: was === '' ? t('tables.empty') : was });
      };
    };
    return { words, wasIn };
  }, [t, textOf, workspace, architecture]);
}
