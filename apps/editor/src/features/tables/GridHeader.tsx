/** The names of the columns: a click sorts, the arrow opens what else can be done, the edge sets the width. */
// biome-ignore-all lint/a11y/useSemanticElements: a table of the page could not be virtual.
import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconFilter } from '@tabler/icons-react';
import { type PointerEvent, useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import type { Column } from './column.ts';
import { layOut, useLayouts, widthOf } from './layoutState.ts';
import type { Sheet } from './sheet.ts';
import { useTable } from './tableState.ts';

interface GridHeaderProps {
  readonly sheet: Sheet;
  /** Places of the columns in sight. */
  readonly across: readonly number[];
}

export function GridHeader({ sheet, across }: GridHeaderProps) {
  return (
    <div className="k-grid-header" role="row" aria-rowindex={1} tabIndex={-1}>
      <span className="k-grid-gutter" role="columnheader" aria-colindex={1} tabIndex={-1}>
        #
      </span>
      {across.map((x) => {
        const column = sheet.shown[x];
        return column && <HeaderCell key={column.id} sheet={sheet} column={column} x={x} />;
      })}
    </div>
  );
}

function HeaderCell({ sheet, column, x }: { sheet: Sheet; column: Column; x: number }) {
  const { table } = sheet;
  const sort = useLayouts((s) => s[table].sort);
  const filtered = useTable((s) => s.filters[column.id] !== undefined);
  const sorted = sort?.column === column.id ? sort : undefined;
  const turn = () =>
    layOut(table, {
      sort:
        sorted === undefined
          ? { column: column.id, down: false }
          : sorted.down
            ? undefined
            : { column: column.id, down: true },
    });
  return (
    <div
      className="k-grid-head"
      role="columnheader"
      aria-colindex={x + 2}
      aria-sort={sorted === undefined ? 'none' : sorted.down ? 'descending' : 'ascending'}
      tabIndex={-1}
      data-fixed={x === 0 || undefined}
      data-align={column.align}
      data-head={column.id}
      style={{ gridColumn: x + 2 }}
    >
      <UnstyledButton className="k-grid-head-name" title={column.label} onClick={turn}>
        <span>{column.label}</span>
        {sorted &&
          (sorted.down ? (
            <IconArrowDown size={13} stroke={2} aria-hidden="true" />
          ) : (
            <IconArrowUp size={13} stroke={2} aria-hidden="true" />
          ))}
        {filtered && <IconFilter size={13} stroke={2} aria-hidden="true" />}
      </UnstyledButton>
      <ColumnMenu sheet={sheet} column={column} />
      <Resizer sheet={sheet} column={column} />
    </div>
  );
}

/** px */
const LEAST = 56;
const MOST = 720;
const STEP = 16;

function Resizer({ sheet, column }: { sheet: Sheet; column: Column }) {
  const { t } = useWords();
  const { table } = sheet;
  const layout = useLayouts((s) => s[table]);
  const width = widthOf(column, layout);
  const from = useRef<{ x: number; width: number }>(undefined);
  const set = (wanted: number) =>
    layOut(table, {
      widths: {
        ...layout.widths,
        [column.id]: Math.round(Math.max(LEAST, Math.min(MOST, wanted))),
      },
    });
  const onPointerMove = (event: PointerEvent) => {
    if (from.current !== undefined) set(from.current.width + event.clientX - from.current.x);
  };
  return (
    <span
      className="k-grid-resize"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('tables.resize', { name: column.label })}
      aria-valuenow={width}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      tabIndex={-1}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
        event.preventDefault();
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        from.current = undefined;
      }}
      onDoubleClick={() => {
        const { [column.id]: _own, ...widths } = layout.widths;
        layOut(table, { widths });
      }}
      onKeyDown={(event) => {
        const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
        if (step === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        set(width + step);
      }}
    />
  );
}
