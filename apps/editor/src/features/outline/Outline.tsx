/** The tree of elements with its search. Only the rows in view are mounted. */
import type { ElementId } from '@khung/core';
import { Button } from '@mantine/core';
import { IconHierarchy2, IconSearchOff } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { addElementAction } from '../../actions/addElement.ts';
import { canEdit } from '../../actions/conditions.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useProfile, useSource } from '../../session/derived.ts';
import { select, useSession } from '../../session/session.ts';
import { nest } from '../canvas/gestures.ts';
import { canvas } from '../canvas/handle.ts';
import { Empty } from '../parts/Empty.tsx';
import { SearchField } from '../parts/SearchField.tsx';
import { useIsLarge, useStill } from '../parts/useStill.ts';
import { useFateFilter } from '../status/fateFilter.ts';
import { dropPlace, stepPlace } from './dropPlace.ts';
import { OutlineRowView } from './OutlineRowView.tsx';
import { type OutlineRow, outlineOf } from './tree.ts';

export function Outline() {
  const { t, language } = useWords();
  const now = useSource();
  const later = useDeferredValue(now);
  // In a large model the figure or the table answers first.
  const source = useIsLarge() ? later : now;
  const profile = useProfile();
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const fates = useFateFilter((s) => s.fates);
  const asked = query.trim();
  const rest = t('outline.noBand');
  const { rows, found, total } = useMemo(
    () => outlineOf(source, { language, profile, query: asked, closed, rest, fates }),
    [source, language, profile, asked, closed, rest, fates],
  );
  const toggle = (key: string) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  return (
    <>
      <SearchField
        id="k-outline-search"
        placeholder={t('outline.search')}
        value={query}
        onChange={setQuery}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          const first = rows.find((row) => row.kind === 'element' && !row.dim);
          if (first?.kind === 'element') choose(first.id);
        }}
      />
      {total > 0 && (
        <div className="k-list-note" role="status">
          {asked === ''
            ? t('outline.count', { count: total })
            : t('outline.found', { count: found })}
        </div>
      )}
      {rows.length > 0 && <Tree rows={rows} query={asked} onToggle={toggle} />}
      {rows.length === 0 && total === 0 && (
        <Empty icon={IconHierarchy2} title={t('outline.empty')} hint={t('outline.emptyHint')}>
          <Button mt={8} size="xs" variant="light" onClick={() => void addElementAction.run()}>
            {t('outline.emptyAdd')}
          </Button>
        </Empty>
      )}
      {rows.length === 0 && total > 0 && (
        <Empty
          icon={IconSearchOff}
          title={t('outline.nothing', { query: asked })}
          hint={t('outline.nothingHint')}
        />
      )}
    </>
  );
}

interface TreeProps {
  readonly rows: readonly OutlineRow[];
  readonly query: string;
  readonly onToggle: (key: string) => void;
}

function Tree({ rows, query, onToggle }: TreeProps) {
  const { t } = useWords();
  const words = useMemo(() => [t('outline.collapse'), t('outline.expand')] as const, [t]);
  const scroll = useRef<HTMLDivElement>(null);
  const selection = useSession((s) => s.selection);
  const selected = useMemo(() => new Set<string>(selection), [selection]);
  const [activeKey, setActiveKey] = useState<string>();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 28,
    overscan: 12,
  });
  const first = selection.at(-1);
  const stopped = useStill(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the selection moves, not when rows do.
  useEffect(() => {
    const at = rows.findIndex((row) => row.key === stopped);
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [stopped]);

  const move = (event: KeyboardEvent) => {
    const at = rows.findIndex((row) => row.key === (activeKey ?? first));
    const row = rows[at];
    if (event.altKey) {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (by === undefined || row?.kind !== 'element' || query !== '') return;
      event.preventDefault();
      event.stopPropagation();
      const place = stepPlace(rows, at, by < 0 ? -1 : 1);
      if (place && canEdit(useSession.getState())) nest([row.id], place.parent, place.before);
      return;
    }
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) go(Math.max(0, Math.min(rows.length - 1, to)));
    else if (row && event.key === 'ArrowRight' && !row.open) onToggle(row.key);
    else if (row && event.key === 'ArrowLeft' && row.open) onToggle(row.key);
    else if (row && (event.key === 'Enter' || event.key === ' ')) {
      if (row.kind === 'element') choose(row.id);
      else onToggle(row.key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const go = (to: number) => {
    const row = rows[to];
    if (row === undefined) return;
    setActiveKey(row.key);
    virtual.scrollToIndex(to, { align: 'auto' });
    if (row.kind === 'element') select([row.id]);
  };

  const now = useRef({ rows, query, onToggle });
  useEffect(() => {
    now.current = { rows, query, onToggle };
  }, [rows, query, onToggle]);
  // The same functions for as long as there is a tree, so that a row is drawn anew only when it changes.
  const [hands] = useState(() => ({
    toggle: (row: OutlineRow) => now.current.onToggle(row.key),
    placeAt: (
      row: OutlineRow,
      share: number,
      takes: (parent: ElementId | undefined) => boolean,
    ) => {
      const { rows, query } = now.current;
      const at = rows.findIndex(({ key }) => key === row.key);
      // Among what is found the row itself is meant: its neighbours may not be shown.
      return dropPlace(rows, at, query === '' ? share : undefined, takes);
    },
    pick: (row: OutlineRow, additive: boolean) => {
      setActiveKey(row.key);
      if (row.kind === 'root') now.current.onToggle(row.key);
      else if (additive) toggleSelected(row.id);
      else choose(row.id);
    },
  }));

  return (
    <div
      ref={scroll}
      className="k-scroll k-tree"
      role="tree"
      aria-label={t('outline.tree')}
      aria-multiselectable="true"
      tabIndex={0}
      {...(activeKey === undefined ? {} : { 'aria-activedescendant': `k-row-${activeKey}` })}
      onKeyDown={move}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="none">
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <OutlineRowView
              key={row.key}
              row={row}
              query={query}
              top={item.start}
              selected={selected.has(row.key)}
              active={activeKey === row.key}
              words={words}
              placeAt={hands.placeAt}
              onToggle={hands.toggle}
              onPick={hands.pick}
            />
          );
        })}
      </div>
    </div>
  );
}

function toggleSelected(id: ElementId): void {
  const { selection } = useSession.getState();
  select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id]);
}

function choose(id: Extract<OutlineRow, { kind: 'element' }>['id']): void {
  select([id]);
  canvas()?.reveal(id);
}
