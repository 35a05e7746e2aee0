/** The rows, of which only those in sight are mounted; arrow keys walk, Enter leads to the place, Ctrl+Enter mends. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { AcceptedHead, AcceptedRow, revoke } from './AcceptedRow.tsx';
import { FindingRow } from './FindingRow.tsx';
import { mendAll, mendOne } from './mends.ts';
import { goTo } from './place.ts';
import { RuleRow } from './RuleRow.tsx';
import type { ChecksRow } from './rows.ts';
import { useChecks } from './state.ts';

export function FindingList({ rows }: { rows: readonly ChecksRow[] }) {
  const { t } = useWords();
  const scroll = useRef<HTMLDivElement>(null);
  const active = useChecks((s) => s.active);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => (isFinding(rows[at]) ? 28 : 32),
    overscan: 12,
    getItemKey: (at) => rows[at]?.key ?? at,
  });
  const at = rows.findIndex((row) => row.key === active);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  // The list was opened to be walked through.
  useEffect(() => scroll.current?.focus({ preventScroll: true }), []);

  const go = (to: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (row) useChecks.setState({ active: row.key });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.target !== scroll.current) return;
    const row = rows[at];
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) go(to);
    else if (row && 'open' in row && isFolding(event.key, row.open)) toggle(row.key);
    else if (row && !('open' in row) && event.key === 'ArrowLeft') go(ruleAbove(rows, at));
    else if (row && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (row.kind === 'rule') mendAll(row.findings);
      else if (row.kind === 'finding') mendOne(row.finding);
    } else if (event.key === 'a' && (row?.kind === 'rule' || row?.kind === 'finding'))
      useChecks.setState({ accepting: row.key });
    else if (event.key === 'Delete' && row?.kind === 'accepted') revoke(row.acceptedBy);
    else if (
      (row?.kind === 'finding' || row?.kind === 'accepted') &&
      row.finding &&
      (event.key === 'Enter' || event.key === ' ')
    )
      goTo(row.finding);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={scroll}
      className="k-scroll k-checks-list"
      role="tree"
      aria-label={t('checks.list')}
      tabIndex={0}
      {...(at < 0 ? {} : { 'aria-activedescendant': `k-check-${at}` })}
      onFocus={(event) => {
        if (at < 0 && event.target === scroll.current) go(0);
      }}
      onClick={(event) => {
        // A row that was clicked is walked on from.
        if (!(event.target instanceof Element) || event.target.closest('button') === null)
          scroll.current?.focus({ preventScroll: true });
      }}
      onKeyDown={keys}
    >
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="none">
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          const place = {
            id: `k-check-${item.index}`,
            top: item.start,
            active: row.key === active,
            measure: virtual.measureElement,
            index: item.index,
          };
          const fold = () => toggle(row.key);
          if (row.kind === 'rule')
            return <RuleRow key={item.key} row={row} place={place} onToggle={fold} />;
          if (row.kind === 'accepted-head')
            return <AcceptedHead key={item.key} row={row} place={place} onToggle={fold} />;
          return row.kind === 'accepted' ? (
            <AcceptedRow key={item.key} row={row} place={place} />
          ) : (
            <FindingRow key={item.key} finding={row.finding} rowKey={row.key} place={place} />
          );
        })}
      </div>
    </div>
  );
}

const isFinding = (row: ChecksRow | undefined): boolean => row?.kind === 'finding';

const isFolding = (key: string, open: boolean): boolean =>
  key === 'Enter' || key === ' ' || key === (open ? 'ArrowLeft' : 'ArrowRight');

function toggle(rule: string): void {
  useChecks.setState(({ closed }) => {
    const next = new Set(closed);
    if (!next.delete(rule)) next.add(rule);
    return { closed: next, active: rule };
  });
}

function ruleAbove(rows: readonly ChecksRow[], at: number): number {
  for (let to = at; to >= 0; to -= 1) {
    const row = rows[to];
    if (row && 'open' in row) return to;
  }
  return at;
}
