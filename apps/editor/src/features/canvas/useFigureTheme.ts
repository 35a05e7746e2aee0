/** How the figure is painted on screen: light, dark, or in grey as it will be copied. */
import { THEMES, type Theme } from '@khung/diagram';
import { useComputedColorScheme } from '@mantine/core';
import { usePreferences } from '../../session/preferences.ts';

export function useFigureTheme(): Theme {
  const scheme = useComputedColorScheme('light');
  const tone = usePreferences((p) => p.tone);
  if (tone === 'grey') return THEMES.grey;
  return scheme === 'dark' ? THEMES.screenDark : THEMES.screenLight;
}
