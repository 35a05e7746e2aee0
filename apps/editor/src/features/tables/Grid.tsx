/**
 * The table itself: rows in sight only, a header that stays, one cell that has the focus. Keys are
 * those of a spreadsheet.
 */
// biome-ignore-all lint/a11y/useSemanticElements: a table of the page could not be virtual.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import type { MenuPlace } from '../context-menu/CanvasMenu.tsx';
import { copyCells, pasteInto } from './clipboard.ts';
import { GridHeader } from './GridHeader.tsx';
import { GridMenu } from './GridMenu.tsx';
import { GridRow } from './GridRow.tsx';
import { useGridKeys } from './gridKeys.ts';
import { useLayouts, widthOf } from './layoutState.ts';
import type { Place } from './place.ts';
import { rangeOf, type Sheet } from './sheet.ts';
import { useSurroundings } from './surroundings.ts';
import { useTable } from './tableState.ts';
import { useColumnsInSight } from './useColumnsInSight.ts';
import { followFocus, useDragTaking } from './useDragTaking.ts';
import { useFollowSelection } from './useFollowSelection.ts';

/** CSS px, as in the stylesheet. */
const ROW = 30;
const HEADER = 34;
const GUTTER = 48;

export function Grid({ sheet }: { sheet: Sheet }) {
  const { t } = useWords();
  const { listed, shown, table, placeOf } = sheet;
  const scroll = useRef<HTMLDivElement>(null);
  const layout = useLayouts((s) => s[table]);
  const at = useTable((s) => s.at);
  const anchor = useTable((s) => s.anchor);
  const editing = useTable((s) => s.editing);
  const refused = useTable((s) => s.refused);
  const selection = useSession((s) => s.selection);
  const selected = useMemo(() => new Set<string>(selection), [selection]);
  const [menu, setMenu] = useState<MenuPlace>();
  const range = useMemo(() => rangeOf(sheet, at, anchor), [sheet, at, anchor]);
  const here = hereIn(sheet, at);
  const virtual = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 6,
    paddingStart: HEADER,
    scrollPaddingStart: HEADER,
    // The row that has the focus stays mounted, or the keys would be lost with it.
    rangeExtractor: (sight) => {
      const seen = defaultRangeExtractor(sight);
      return seen.includes(here.row) || here.row >= listed.length
        ? seen
        : [...seen, here.row].sort((a, b) => a - b);
    },
  });

  const widths = shown.map((column) => widthOf(column, layout));
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--k-columns': `${GUTTER}px ${widths.map((width) => `${width}px`).join(' ')}`,
    '--k-first': `${GUTTER}px`,
  };
  const total = GUTTER + widths.reduce((sum, width) => sum + width, 0);

  const across = useColumnsInSight(scroll, widths, GUTTER, here.column);
  const surroundings = useSurroundings();

  const reveal = (place: Place) => {
    const row = placeOf.get(place.row);
    const column = shown.findIndex(({ id }) => id === place.column);
    const box = scroll.current;
    if (row === undefined || column < 0 || box === null) return;
    virtual.scrollToIndex(row, { align: 'auto' });
    if (column === 0) return;
    const left = GUTTER + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    const fixed = GUTTER + (widths[0] ?? 0);
    const right = left + (widths[column] ?? 0);
    if (left - fixed < box.scrollLeft) box.scrollLeft = left - fixed;
    else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
  };

  // The focus follows the hand, as long as it is in the table at all.
  const inTable = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the hand moves, not when rows do.
  useLayoutEffect(() => {
    if (at === undefined || editing !== undefined) return;
    reveal(at);
    if (inTable.current) focusActive(scroll.current);
  }, [at, editing]);
  // Rows mount after scrolling; the one that has the hand may have come only now.
  useEffect(() => {
    if (inTable.current && editing === undefined && document.activeElement === document.body) {
      focusActive(scroll.current);
    }
  });
  useFollowSelection(sheet);
  const keys = useGridKeys(sheet, () =>
    Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / ROW) - 2),
  );
  const taking = useDragTaking(sheet);

  return (
    <>
      <div
        ref={scroll}
        className="k-grid k-scroll"
        role="grid"
        aria-label={t(`tables.${table}`)}
        aria-description={t('tables.keys')}
        aria-rowcount={listed.length + 1}
        aria-colcount={shown.length + 1}
        aria-multiselectable="true"
        aria-readonly={sheet.refusal !== undefined || undefined}
        style={style}
        onFocus={(event) => {
          inTable.current = true;
          followFocus(sheet, event.target);
        }}
        onBlur={(event) => {
          // Unmounting rows say nothing of where the focus went.
          if (event.relatedTarget !== null) {
            inTable.current = event.currentTarget.contains(event.relatedTarget);
          }
        }}
        onKeyDown={keys}
        {...taking}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenu({ x: event.clientX, y: event.clientY });
        }}
        onCopy={(event) => copyCells(sheet, range, event)}
        onPaste={(event) => pasteInto(sheet, range, event)}
      >
        <div
          role="none"
          className="k-grid-body"
          style={{ height: virtual.getTotalSize(), width: total }}
        >
          <GridHeader sheet={sheet} across={across} />
          {virtual.getVirtualItems().map((item) => {
            const one = listed[item.index];
            if (one === undefined) return null;
            const within = range && item.index >= range.top && item.index <= range.bottom;
            const isHere = item.index === here.row;
            return (
              <GridRow
                key={one.key}
                sheet={sheet}
                across={across}
                surroundings={surroundings}
                one={one}
                index={item.index}
                top={item.start}
                here={isHere ? here.column : -1}
                left={within ? range.left : -1}
                right={within ? range.right : -1}
                first={within === true && item.index === range.top}
                last={within === true && item.index === range.bottom}
                alone={
                  range === undefined || (range.top === range.bottom && range.left === range.right)
                }
                selected={
                  one.kind === 'row' &&
                  one.row.elements.some((id) => selected.has(id)) &&
                  table === 'elements'
                }
                editing={isHere ? editing : undefined}
                refused={
                  refused !== undefined && refused.place.row === one.key ? refused : undefined
                }
              />
            );
          })}
        </div>
      </div>
      <GridMenu sheet={sheet} at={menu} range={range} onClose={() => setMenu(undefined)} />
    </>
  );
}

/** The cell that has the focus, or would take it. */
function hereIn({ placeOf, shown }: Sheet, at: Place | undefined): { row: number; column: number } {
  const row = at === undefined ? 0 : (placeOf.get(at.row) ?? 0);
  const column = at === undefined ? 0 : shown.findIndex(({ id }) => id === at.column);
  return { row, column: Math.max(0, column) };
}

function focusActive(grid: HTMLElement | null): void {
  grid?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
}
