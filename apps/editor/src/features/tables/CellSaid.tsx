/** Why a cell was refused, beside the cell. */
import { Popover } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';

export function CellSaid({ text }: { text: string }) {
  return (
    <Popover
      opened
      position="bottom-start"
      offset={6}
      width={300}
      trapFocus={false}
      returnFocus={false}
      withinPortal
    >
      <Popover.Target>
        <span className="k-cell-mark" />
      </Popover.Target>
      <Popover.Dropdown className="k-cell-said" role="alert" p={10}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        <span>{text}</span>
      </Popover.Dropdown>
    </Popover>
  );
}
