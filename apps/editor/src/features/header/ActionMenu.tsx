/** A menu made of groups of actions. */
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { ActionItem } from '../../actions/ActionItem.tsx';
import type { ActionGroup } from '../../actions/action.ts';
import { actionsOf } from '../../actions/all.ts';

export function ActionMenu({
  label,
  groups,
}: {
  label: ReactNode;
  groups: readonly ActionGroup[];
}) {
  return (
    <Menu position="bottom-start" width={288}>
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
        {groups.map((group, at) => (
          <Fragment key={group}>
            {at > 0 && <Menu.Divider />}
            {actionsOf(group).map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
