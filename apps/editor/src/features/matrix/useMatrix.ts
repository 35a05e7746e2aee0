/** What the canvas is told of cells where the view on screen is a matrix; nothing on other views. */
import type { Figure, MatrixCell } from '@khung/diagram';
import type { FigureCanvasProps } from '@khung/react';
import { useCallback, useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useView } from '../../session/views.ts';
import { type OpenCell, takeCell } from './takeCell.ts';

interface MatrixHands {
  readonly cells: Pick<FigureCanvasProps, 'onCell' | 'describeCell'>;
  readonly open: OpenCell | undefined;
  readonly close: () => void;
}

export function useMatrix(figure: Figure): MatrixHands {
  const { t } = useWords();
  const matrix = useView().viewpoint === 'matrix';
  const [open, setOpen] = useState<OpenCell>();
  const close = useCallback(() => setOpen(undefined), []);
  const cells = useMemo(() => {
    if (!matrix) return {};
    const textAt = ({ row, column }: MatrixCell): string | undefined => {
      const ids = new Set<string>([`cell:${row.id}|${column.id}`, `cell:${column.id}|${row.id}`]);
      return figure.items.find(({ id }) => ids.has(id))?.label;
    };
    return {
      onCell: (cell: MatrixCell, at: { x: number; y: number }) =>
        setOpen(takeCell(cell, at, textAt(cell) !== undefined)),
      describeCell: (cell: MatrixCell) =>
        t('tables.matrix.cell', {
          row: cell.row.label,
          column: cell.column.label,
          what: textAt(cell) ?? t('tables.matrix.blank'),
        }),
    };
  }, [matrix, figure, t]);
  return { cells, open, close };
}
