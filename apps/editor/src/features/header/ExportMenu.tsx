/** The button that exports the figure on screen; what it offers is loaded beside the workbench. */
import { Button, Menu } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';

const ExportChoices = lazy(async () => ({
  default: (await import('./ExportChoices.tsx')).ExportChoices,
}));

export function ExportMenu() {
  const { t } = useWords();
  const busy = useSession((s) => s.busy !== undefined);
  return (
    <Menu position="bottom-end" width={304} closeOnItemClick>
      <Menu.Target>
        <Button size="compact-md" loading={busy} leftSection={<IconFileExport size={16} />}>
          {t('header.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Suspense fallback={null}>
          <ExportChoices />
        </Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
