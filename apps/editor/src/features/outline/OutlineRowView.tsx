/** One row of the outline. */
import { IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { FateBadge } from '../parts/FateBadge.tsx';
import { marked } from './marked.tsx';
import type { OutlineRow } from './tree.ts';
import { type PlaceAt, useRowDrag } from './useRowDrag.ts';

interface OutlineRowViewProps {
  readonly row: OutlineRow;
  readonly query: string;
  /** px from the top of the list. */
  readonly top: number;
  readonly selected: boolean;
  readonly active: boolean;
  /** To fold it, to unfold it. */
  readonly words: readonly [string, string];
  /** What dropping here means. */
  readonly placeAt: PlaceAt;
  readonly onToggle: (row: OutlineRow) => void;
  readonly onPick: (row: OutlineRow, additive: boolean) => void;
}

export const OutlineRowView = memo(function OutlineRowView(props: OutlineRowViewProps) {
  const { row, query, top, selected, active, words, placeAt, onToggle, onPick } = props;
  const { over, handlers } = useRowDrag(row, placeAt);
  const depth = row.kind === 'root' ? 0 : row.depth;
  const foldable = row.kind === 'root' || row.children;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys.
    <div
      id={`k-row-${row.key}`}
      className="k-row"
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      aria-selected={selected}
      {...(foldable ? { 'aria-expanded': row.open } : {})}
      data-root={row.kind === 'root' || undefined}
      data-gone={(row.kind === 'element' && row.gone) || undefined}
      data-dim={(row.kind === 'element' && row.dim) || undefined}
      data-active={active || undefined}
      data-layer={row.layer}
      style={{
        position: 'absolute',
        top: 0,
        transform: `translateY(${top}px)`,
        paddingLeft: 8 + depth * 14,
      }}
      data-drop={over}
      {...handlers}
      onClick={(event) => onPick(row, event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      {foldable ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself takes the keys.
        // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys fold and unfold the row.
        <span
          className="k-twisty"
          data-open={row.open || undefined}
          title={words[row.open ? 0 : 1]}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(row);
          }}
        >
          <IconChevronRight size={14} stroke={2} aria-hidden="true" />
        </span>
      ) : (
        <span className="k-twisty" />
      )}
      {row.kind === 'element' && <span className="k-swatch" />}
      <span className="k-row-name" title={row.name}>
        {row.kind === 'element' ? marked(row.name, query) : row.name}
      </span>
      {row.kind === 'root' && <span className="k-row-count">{row.count}</span>}
      {row.kind === 'element' && row.fate && <FateBadge fate={row.fate} />}
    </div>
  );
});
