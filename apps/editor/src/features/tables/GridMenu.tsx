/** What can be done with the cells taken, at the pointer. */
import { Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconClipboard,
  IconCopy,
  IconEraser,
  IconRowInsertBottom,
  IconSitemap,
  IconTrash,
} from '@tabler/icons-react';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { showTable, useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { remove } from '../canvas/gestures.ts';
import { canvas } from '../canvas/handle.ts';
import type { MenuPlace } from '../context-menu/CanvasMenu.tsx';
import { AtPoint } from '../parts/AtPoint.tsx';
import { changedCells, conceptOf } from './changes.ts';
import { copyFromMenu, pasteFromMenu } from './clipboard.ts';
import type { TableRow } from './column.ts';
import { emptyCells, fillDown, setBack } from './edits.ts';
import { columnsIn, type Range, rowsIn, type Sheet } from './sheet.ts';

interface GridMenuProps {
  readonly sheet: Sheet;
  readonly at: MenuPlace | undefined;
  readonly range: Range | undefined;
  readonly onClose: () => void;
}

export function GridMenu({ sheet, at, range, onClose }: GridMenuProps) {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  const base = architecture && workspace.architectures.get(architecture)?.base;
  if (at === undefined || range === undefined) return null;
  const locked = sheet.refusal !== undefined;
  const rows = rowsIn(sheet, range);
  const changed =
    !locked && architecture !== undefined && base !== undefined
      ? changedCells(workspace, architecture, rows, columnsIn(sheet, range))
      : [];
  const line = (
    words: string,
    Icon: typeof IconCopy,
    keys: string | undefined,
    act: () => void,
    disabled = false,
  ) => (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.75} />}
      rightSection={keys && <kbd className="k-keys">{shortcutText(keys)}</kbd>}
      disabled={disabled}
      onClick={act}
    >
      {words}
    </Menu.Item>
  );
  return (
    <Menu opened onClose={onClose} position="bottom-start" width={264} offset={2}>
      <Menu.Target>
        <AtPoint at={at} name={t('menu.name')} />
      </Menu.Target>
      <Menu.Dropdown>
        {line(t('tables.copy'), IconCopy, 'mod+c', () => void copyFromMenu(sheet, range))}
        {line(
          t('tables.paste'),
          IconClipboard,
          'mod+v',
          () => void pasteFromMenu(sheet, range),
          locked,
        )}
        <Menu.Divider />
        {line(
          t('tables.fillDown'),
          IconRowInsertBottom,
          'mod+d',
          () => fillDown(sheet, range),
          locked,
        )}
        {line(t('tables.emptyCells'), IconEraser, 'delete', () => emptyCells(sheet, range), locked)}
        {changed.length > 0 &&
          line(
            t('tables.setBack', { base: textOf(base && workspace.architectures.get(base)?.name) }),
            IconArrowBackUp,
            undefined,
            () => setBack(sheet, range),
          )}
        {rows.length > 0 && (
          <>
            <Menu.Divider />
            {line(t('tables.showOnFigure'), IconSitemap, undefined, () =>
              showOnFigure(rows[0]?.elements[0]),
            )}
            {line(
              t(sheet.table === 'elements' ? 'tables.deleteElements' : 'tables.deleteRelations', {
                count: rows.length,
              }),
              IconTrash,
              undefined,
              () => deleteRows(rows),
              locked,
            )}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

const deleteRows = (rows: readonly TableRow[]): void =>
  remove(rows.flatMap((row) => conceptOf(row) ?? []));

function showOnFigure(id: ReturnType<typeof rowsIn>[number]['elements'][number] | undefined): void {
  showTable(undefined);
  // The figure is drawn first.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (id !== undefined) canvas()?.reveal(id);
    }),
  );
}
