/** The look around everything; its words follow the language. */
import { MantineProvider } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../i18n/useWords.ts';
import { themeWith } from './theme.ts';

export function Themed({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const theme = useMemo(() => themeWith({ close: t('app.close') }), [t]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
