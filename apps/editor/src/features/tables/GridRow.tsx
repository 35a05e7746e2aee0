/** One row of a table, a group's heading among them, or the empty row at the end. */
// biome-ignore-all lint/a11y/useSemanticElements: a table of the page could not be virtual.
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import type { Listed } from './arrange.ts';
import { CellEditor } from './CellEditor.tsx';
import { CellSaid } from './CellSaid.tsx';
import { CellText } from './CellText.tsx';
import type { TableRow } from './column.ts';
import type { Sheet } from './sheet.ts';
import type { Surroundings } from './surroundings.ts';
import { toggleGroup } from './tableState.ts';

interface GridRowProps {
  readonly sheet: Sheet;
  /** Places of the columns in sight. */
  readonly across: readonly number[];
  readonly surroundings: Surroundings;
  readonly one: Listed<TableRow>;
  readonly index: number;
  /** px */
  readonly top: number;
  /** Which of its cells has the focus; -1: none. */
  readonly here: number;
  /** Which of its cells are taken; -1: none. */
  readonly left: number;
  readonly right: number;
  /** It is the first, the last of the rows taken. */
  readonly first: boolean;
  readonly last: boolean;
  /** Nothing but one cell is taken. */
  readonly alone: boolean;
  readonly selected: boolean;
  readonly editing: { readonly draft: string | undefined } | undefined;
  readonly refused:
    | { readonly place: { readonly column: string }; readonly text: string }
    | undefined;
}

export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { one, index, top, editing, refused } = props;
  const common = {
    className: 'k-grid-row',
    'aria-rowindex': index + 2,
    'data-kind': one.kind,
    'data-over': editing !== undefined || refused !== undefined || undefined,
    style: { transform: `translateY(${top}px)` },
  } as const;
  if (one.kind === 'group') {
    return (
      <div {...common} role="row" tabIndex={-1}>
        <GroupCell {...props} group={one} />
      </div>
    );
  }
  return (
    <div
      {...common}
      role="row"
      tabIndex={-1}
      aria-selected={props.selected}
      data-gone={(one.kind === 'row' && one.row.gone) || undefined}
    >
      <span
        className="k-grid-gutter"
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        data-row={one.key}
        data-column={props.sheet.shown[0]?.id}
        data-gutter=""
      >
        {one.kind === 'row' ? one.number : '+'}
      </span>
      <Cells {...props} one={one} />
    </div>
  );
});

function Cells(props: GridRowProps & { one: Exclude<Listed<TableRow>, { kind: 'group' }> }) {
  const { sheet, one, here, left, right, first, last, alone, editing, refused } = props;
  const { words, wasIn } = props.surroundings;
  const row = one.kind === 'row' ? one.row : undefined;
  const was = row && wasIn(row);
  return props.across.map((x) => {
    const column = sheet.shown[x];
    if (column === undefined) return null;
    const active = x === here;
    const taken = x >= left && x <= right && left >= 0;
    const edited = active && editing !== undefined;
    const saidHere = refused?.place.column === column.id ? refused.text : undefined;
    const wasWords = was?.(column);
    return (
      <div
        key={column.id}
        className="k-grid-cell"
        role="gridcell"
        aria-colindex={x + 2}
        aria-selected={taken}
        aria-readonly={column.edit === undefined || undefined}
        aria-invalid={saidHere !== undefined || undefined}
        tabIndex={active ? 0 : -1}
        data-row={one.key}
        data-column={column.id}
        data-align={column.align}
        data-fixed={x === 0 || undefined}
        data-active={active || undefined}
        data-taken={(taken && !alone) || undefined}
        data-edge={taken && !alone ? edges(x, { left, right, first, last }) : undefined}
        data-changed={wasWords !== undefined || undefined}
        style={{ gridColumn: x + 2 }}
        title={edited ? undefined : wasWords}
        {...(wasWords === undefined ? {} : { 'aria-description': wasWords })}
      >
        {edited ? (
          <CellEditor sheet={sheet} row={row} column={column} draft={editing.draft} />
        ) : row === undefined ? (
          x === 0 && <span className="k-cell-hint">{words.newRow}</span>
        ) : (
          <CellText row={row} column={column} words={words} />
        )}
        {saidHere !== undefined && !edited && <CellSaid text={saidHere} />}
      </div>
    );
  });
}

interface Edges extends Pick<GridRowProps, 'left' | 'right' | 'first' | 'last'> {}

/** Along which sides the frame of what is taken runs. */
const edges = (x: number, { left, right, first, last }: Edges): string =>
  [first && 'top', last && 'bottom', x === left && 'left', x === right && 'right']
    .filter(Boolean)
    .join(' ');

type Group = Extract<Listed<TableRow>, { kind: 'group' }>;

function GroupCell({ sheet, here, group }: GridRowProps & { group: Group }) {
  const { t } = useWords();
  const label = group.label === '' ? t('tables.empty') : group.label;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the table itself takes the keys.
    <div
      className="k-grid-group"
      role="gridcell"
      aria-colindex={1}
      aria-colspan={sheet.shown.length + 1}
      aria-expanded={group.open}
      tabIndex={here >= 0 ? 0 : -1}
      data-row={group.key}
      data-column={sheet.shown[0]?.id}
      data-group=""
      data-active={here >= 0 || undefined}
      onClick={() => toggleGroup(group.key)}
    >
      <span className="k-grid-group-words">
        <span className="k-twisty" data-open={group.open || undefined}>
          <IconChevronRight size={14} stroke={2} aria-hidden="true" />
        </span>
        <b data-empty={group.label === '' || undefined}>{label}</b>
        <small>{group.count}</small>
      </span>
    </div>
  );
}
