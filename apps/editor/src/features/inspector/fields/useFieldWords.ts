/** Fields and their values in words, for what is shown. */
import { useMemo } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useProfile, useSource } from '../../../session/derived.ts';
import { useSession } from '../../../session/session.ts';
import { type FieldWords, fieldWordsOf } from './fieldWords.ts';

export function useFieldWords(): FieldWords {
  const { t, language } = useWords();
  const profile = useProfile();
  const source = useSource();
  const properties = useSession((s) => s.workspace.properties);
  return useMemo(
    () => fieldWordsOf(t, { language, profile, source, properties }),
    [t, language, profile, source, properties],
  );
}
