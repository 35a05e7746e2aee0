/** A rule in the list: what its findings are called, how many there are, what to do, and mending them all. */
import { findingAdvice, mendLabel, ruleTitle } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconWand } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { AcceptButton } from './AcceptButton.tsx';
import { mendAll } from './mends.ts';
import type { RowPlace } from './rowPlace.ts';
import type { ChecksRow } from './rows.ts';
import { SeverityIcon } from './SeverityIcon.tsx';
import { TreeRow } from './TreeRow.tsx';
import { useMendable } from './useMendable.ts';

interface RuleRowProps {
  readonly row: Extract<ChecksRow, { kind: 'rule' }>;
  readonly place: RowPlace;
  readonly onToggle: () => void;
}

export function RuleRow({ row, place, onToggle }: RuleRowProps) {
  const { t, textOf } = useWords();
  const { rule, severity, findings, open } = row;
  const label = mendLabel(rule);
  // One alone is mended in its own row.
  const mendable = useMendable(findings, 2);
  return (
    <TreeRow place={place} rule={rule} open={open} onClick={onToggle}>
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
          {t('checks.mendEach')}
        </UnstyledButton>
      )}
      {findings.length > 1 && <AcceptButton findings={findings} rowKey={row.key} />}
    </TreeRow>
  );
}
