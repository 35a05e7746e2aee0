/** A menu made of groups of actions; what it offers is loaded beside the workbench. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ActionGroup } from '../../actions/action.ts';

const ActionItems = lazy(async () => ({
  default: (await import('./ActionItems.tsx')).ActionItems,
}));

export function ActionMenu({
  label,
  groups,
}: {
  label: ReactNode;
  groups: readonly ActionGroup[];
}) {
  return (
    <Menu position="bottom-start" width={320}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className="k-plain"
          rightSection={<IconChevronDown size={14} />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Suspense fallback={null}>
          <ActionItems groups={groups} />
        </Suspense>
      </Menu.Dropdown>
    </Menu>
  );
}
