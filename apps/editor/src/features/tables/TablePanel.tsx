/** A table in the place of the figure: tools, rows, the row of sheets, and what is said of the cell taken. */
import './tables.css';
import { Button } from '@mantine/core';
import { IconSearchOff, IconTable } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { pasteListAction } from '../../actions/tables.ts';
import { useWords } from '../../i18n/useWords.ts';
import { type TableKind, useSession } from '../../session/session.ts';
import { Empty } from '../parts/Empty.tsx';
import { Grid } from './Grid.tsx';
import { PastePreview } from './PastePreview.tsx';
import type { Sheet } from './sheet.ts';
import { TableFoot } from './TableFoot.tsx';
import { TableTools } from './TableTools.tsx';
import { resetTable } from './tableState.ts';
import { useSheet } from './useSheet.ts';

interface TablePanelProps {
  readonly table: TableKind;
  /** The row of sheets. */
  readonly children: ReactNode;
}

export function TablePanel({ table, children }: TablePanelProps) {
  const sheet = useSheet(table);
  useEffect(() => () => resetTable(table), [table]);
  return (
    <>
      <section className="k-table">
        <TableTools sheet={sheet} />
        <div className="k-table-body">
          <Grid sheet={sheet} />
          <Nothing sheet={sheet} />
        </div>
      </section>
      {children}
      <TableFoot sheet={sheet} />
      <PastePreview sheet={sheet} />
    </>
  );
}

function Nothing({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const canPaste = useSession(pasteListAction.enabled);
  const { rows, found, table } = sheet;
  if (found > 0) return null;
  const none = rows.length === 0;
  const words = none
    ? table === 'elements'
      ? ([t('tables.noElements'), t('tables.noElementsHint')] as const)
      : ([t('tables.noRelations'), t('tables.noRelationsHint')] as const)
    : ([t('tables.nothing'), t('tables.nothingHint')] as const);
  return (
    <div className="k-table-nothing">
      <Empty icon={none ? IconTable : IconSearchOff} title={words[0]} hint={words[1]}>
        {none && table === 'elements' && canPaste && (
          <Button mt={8} size="xs" onClick={() => void pasteListAction.run()}>
            {t(pasteListAction.label)}
          </Button>
        )}
      </Empty>
    </div>
  );
}
