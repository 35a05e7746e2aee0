/** A rule in the list: what its findings are called, how many there are, what to do, and mending them all. */
import { findingAdvice, mendLabel, planMend, ruleTitle } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconWand } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { mendAll } from './mends.ts';
import type { RowPlace } from './rowPlace.ts';
import type { ChecksRow } from './rows.ts';
import { SeverityIcon } from './SeverityIcon.tsx';

/** More are not planned only to be counted. */
const MOST_COUNTED = 100;

interface RuleRowProps {
  readonly row: Extract<ChecksRow, { kind: 'rule' }>;
  readonly place: RowPlace;
  readonly onToggle: () => void;
}

export function RuleRow({ row, place, onToggle }: RuleRowProps) {
  const { t, textOf } = useWords();
  const { rule, severity, findings, open } = row;
  const workspace = useSession((s) => s.workspace);
  const label = mendLabel(rule);
  const mendable = useMemo(
    () =>
      label === undefined
        ? 0
        : findings
            .slice(0, MOST_COUNTED)
            .filter((finding) => planMend(workspace, finding) !== undefined).length,
    [label, findings, workspace],
  );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys.
    <div
      ref={place.measure}
      id={place.id}
      data-index={place.index}
      className="k-check-rule"
      role="treeitem"
      tabIndex={-1}
      aria-level={1}
      aria-expanded={open}
      aria-selected={place.active}
      data-rule={rule}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={onToggle}
    >
      <span className="k-twisty" data-open={open || undefined}>
        <IconChevronRight size={14} stroke={2} aria-hidden="true" />
      </span>
      <SeverityIcon severity={severity} />
      <b>{textOf(ruleTitle(rule))}</b>
      <span className="k-row-count">{findings.length}</span>
      <span className="k-check-advice">{textOf(findingAdvice(rule))}</span>
      {mendable > 1 && (
        <UnstyledButton
          className="k-check-mend"
          tabIndex={-1}
          title={textOf(label)}
          onClick={(event) => {
            event.stopPropagation();
            mendAll(findings);
          }}
        >
          <IconWand size={14} stroke={1.75} aria-hidden="true" />
          {findings.length > MOST_COUNTED
            ? t('checks.mendEach')
            : t('checks.mendAll', { count: mendable })}
        </UnstyledButton>
      )}
    </div>
  );
}
