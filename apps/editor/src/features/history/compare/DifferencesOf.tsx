/** What differs between two workspaces at hand, in words. */
import type { Workspace } from '@khung/core';
import { useMemo } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useFieldWords } from '../../inspector/fields/useFieldWords.ts';
import { Differences } from './Differences.tsx';
import { rowsOf } from './rows.ts';

export function DifferencesOf({ before, after }: { before: Workspace; after: Workspace }) {
  const { language } = useWords();
  const fields = useFieldWords();
  const groups = useMemo(
    () => rowsOf({ before, after, language, fields }),
    [before, after, language, fields],
  );
  return <Differences groups={groups} onMore={nothing} />;
}

/** All rows are there. */
const nothing = () => {};
