/** Tells the browser and screen readers which language the page and its title are in. */
import { useEffect } from 'react';
import { useSession } from '../session/session.ts';
import { useWords } from './useWords.ts';

export function useDocumentLanguage(): void {
  const { t, language, textOf } = useWords();
  const name = useSession((s) => s.workspace.info.name);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${textOf(name)} · ${t('app.name')}`;
  }, [language, name, t, textOf]);
}
