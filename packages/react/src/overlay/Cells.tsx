/** The cell of a matrix at the hand, with the headers that it stands between; read out to screen readers. */
import { type Figure, type MatrixCell, matrixCell } from '@khung/diagram';
import { useHand } from '../gestures/handStore.ts';
import { placed } from './Outlines.tsx';

interface CellsProps {
  readonly figure: Figure;
  readonly describe: ((cell: MatrixCell) => string) | undefined;
}

export function Cells({ figure, describe }: CellsProps) {
  const taken = useHand((hand) => hand.cell);
  const under = useHand((hand) => (hand.gesture.kind === 'idle' ? hand.hoverCell : undefined));
  const cell = taken && matrixCell(figure, taken.row, taken.column);
  const hover = under && matrixCell(figure, under.row, under.column);
  const shown = hover ?? cell;
  return (
    <>
      {shown && <div className="khung-cell-head" style={placed(shown.row.box)} />}
      {shown && <div className="khung-cell-head" style={placed(shown.column.box)} />}
      {hover && <div className="khung-cell khung-cell-hover" style={placed(hover.box)} />}
      {cell && <div className="khung-cell khung-cell-taken" style={placed(cell.box)} />}
      <div role="status" className="khung-said">
        {cell && (describe?.(cell) ?? `${cell.row.label} – ${cell.column.label}`)}
      </div>
    </>
  );
}
