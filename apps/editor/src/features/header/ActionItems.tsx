/** The items of a menu made of groups of actions. */
import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { ActionItem } from '../../actions/ActionItem.tsx';
import type { ActionGroup } from '../../actions/action.ts';
import { actionsOf } from '../../actions/all.ts';

export function ActionItems({ groups }: { groups: readonly ActionGroup[] }) {
  return groups.map((group, at) => (
    <Fragment key={group}>
      {at > 0 && <Menu.Divider />}
      {actionsOf(group).map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
    </Fragment>
  ));
}
