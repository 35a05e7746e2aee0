/** Which columns are seen, and in which order. */
import { Button, Checkbox, Popover, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { isShown, layOut, resetColumns, useLayouts } from './layoutState.ts';
import type { Sheet } from './sheet.ts';

export function ColumnChooser({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const { table, columns, shown } = sheet;
  const layout = useLayouts((s) => s[table]);
  const move = (at: number, by: -1 | 1) => {
    const ids = columns.map(({ id }) => id);
    const [id] = ids.splice(at, 1);
    if (id !== undefined) ids.splice(at + by, 0, id);
    layOut(table, { order: ids });
  };
  return (
    <Popover position="bottom-end" width={320} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconColumns3 size={15} stroke={1.75} />}
        >
          {t('tables.chooseColumns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('tables.chooseColumns')}>
        <ul className="k-columns k-scroll">
          {columns.map((column, at) => {
            const on = isShown(column, layout);
            return (
              <li key={column.id}>
                <Checkbox
                  size="xs"
                  label={column.label}
                  checked={on}
                  disabled={on && shown.length === 1}
                  onChange={() => layOut(table, { shown: { ...layout.shown, [column.id]: !on } })}
                />
                <UnstyledButton
                  className="k-icon-button"
                  data-small
                  disabled={at === 0}
                  aria-label={t('tables.columnUp', { name: column.label })}
                  onClick={() => move(at, -1)}
                >
                  <IconArrowUp size={14} stroke={1.75} />
                </UnstyledButton>
                <UnstyledButton
                  className="k-icon-button"
                  data-small
                  disabled={at === columns.length - 1}
                  aria-label={t('tables.columnDown', { name: column.label })}
                  onClick={() => move(at, 1)}
                >
                  <IconArrowDown size={14} stroke={1.75} />
                </UnstyledButton>
              </li>
            );
          })}
        </ul>
        <UnstyledButton className="k-link k-small" onClick={() => resetColumns(table)}>
          {t('tables.columnsReset')}
        </UnstyledButton>
      </Popover.Dropdown>
    </Popover>
  );
}
