/** At a cell of a matrix: what may be made between its row and its column, and what taken away. */
import { Menu } from '@mantine/core';
import {
  IconCheck,
  IconPlus,
  IconSquare,
  IconSwitchHorizontal,
  IconTrash,
} from '@tabler/icons-react';
import { useEffect } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { canvas } from '../canvas/handle.ts';
import { AtPoint } from '../parts/AtPoint.tsx';
import type { CellChoice } from './cellChoices.ts';
import { carryOutChoice, type OpenCell } from './takeCell.ts';

interface CellMenuProps {
  readonly open: OpenCell | undefined;
  readonly onClose: () => void;
}

const ICONS = { remove: IconTrash, add: IconPlus, access: IconSwitchHorizontal } as const;

export function CellMenu({ open, onClose }: CellMenuProps) {
  const { t, textOf } = useWords();
  useEffect(() => (open === undefined ? undefined : focusFirst()), [open]);
  if (open === undefined) return null;
  const { at, row, column, choices, derived, through } = open;
  const words = (choice: CellChoice): string => {
    if (choice.kind === 'role') {
      return t(`tables.matrix.roles.${choice.role}`, {
        unit: textOf(choice.unit.name),
        element: textOf(choice.of.name),
      });
    }
    const { sentence } = choice;
    return choice.kind === 'remove' ? t('tables.matrix.remove', { sentence }) : sentence;
  };
  const close = () => {
    onClose();
    canvas()?.focus();
  };
  return (
    <Menu
      trapFocus={false}
      opened
      onClose={close}
      position="bottom-start"
      width={340}
      offset={4}
      returnFocus={false}
    >
      <Menu.Target>
        <AtPoint at={at} name={t('tables.matrix.choose', { row, column })} />
      </Menu.Target>
      <Menu.Dropdown data-cell-menu="">
        <Menu.Label>{t('tables.matrix.choose', { row, column })}</Menu.Label>
        {derived && <p className="k-choice-none">{t('tables.matrix.parts')}</p>}
        {choices.map((choice) => {
          const on = choice.kind === 'role' && choice.on;
          const Icon = choice.kind === 'role' ? (on ? IconCheck : IconSquare) : ICONS[choice.kind];
          return (
            <Menu.Item
              key={words(choice)}
              leftSection={<Icon size={16} stroke={1.75} />}
              data-choice={choice.kind}
              {...(choice.kind === 'role' ? { 'aria-checked': on } : {})}
              onClick={() => {
                carryOutChoice(choice);
                close();
              }}
            >
              {words(choice)}
            </Menu.Item>
          );
        })}
        {choices.length === 0 && (
          <p className="k-choice-none">
            {t(through ? 'tables.matrix.through' : 'tables.matrix.none')}
          </p>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The menu fades in; its first line takes the focus as soon as it is there. @returns how to stop waiting */
function focusFirst(): () => void {
  let frame = 0;
  const look = (tries: number) => {
    const first = document.querySelector<HTMLElement>('[data-cell-menu] [role="menuitem"]');
    first?.focus({ preventScroll: true });
    const there = first !== null && document.activeElement === first;
    if (!there && tries > 0) frame = requestAnimationFrame(() => look(tries - 1));
  };
  frame = requestAnimationFrame(() => look(30));
  return () => cancelAnimationFrame(frame);
}
