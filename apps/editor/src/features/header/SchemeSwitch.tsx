/** Switches between light and dark. */
import {
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSun } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';

export function SchemeSwitch() {
  const { t } = useWords();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'light' ? 'dark' : 'light';
  const label = t(`header.${other}`);
  const Icon = scheme === 'light' ? IconMoon : IconSun;
  return (
    <Tooltip label={label}>
      <UnstyledButton
        className="k-icon-button"
        aria-label={label}
        onClick={() => setColorScheme(other)}
      >
        <Icon size={18} stroke={1.75} />
      </UnstyledButton>
    </Tooltip>
  );
}
