/** The button that exports the figure on screen; what it offers is loaded beside the workbench. */
import { Button, Popover } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { isExporting, useWork } from '../progress/work.ts';

const ExportChoices = lazy(async () => ({
  default: (await import('./ExportChoices.tsx')).ExportChoices,
}));

export function ExportMenu() {
  const { t } = useWords();
  const busy = useWork(isExporting);
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button
          size="compact-md"
          loading={busy}
          leftSection={<IconFileExport size={16} />}
          onClick={() => setOpen(!open)}
        >
          {t('header.export')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        {open && (
          <Suspense fallback={null}>
            <ExportChoices onRun={() => setOpen(false)} />
          </Suspense>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
