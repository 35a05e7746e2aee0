/** What was accepted, apart at the end of the list: why, and the way to have it said again. */
import { revokeAcceptances } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconChecks, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { perform } from '../../session/perform.ts';
import { useSession } from '../../session/session.ts';
import { goTo } from './place.ts';
import type { RowPlace } from './rowPlace.ts';
import type { ChecksRow } from './rows.ts';
import { useChecks } from './state.ts';
import { TreeRow } from './TreeRow.tsx';

interface AcceptedHeadProps {
  readonly row: Extract<ChecksRow, { kind: 'accepted-head' }>;
  readonly place: RowPlace;
  readonly onToggle: () => void;
}

export function AcceptedHead({ row, place, onToggle }: AcceptedHeadProps) {
  const { t } = useWords();
  return (
    <TreeRow place={place} rule={row.key} open={row.open} onClick={onToggle}>
      <span className="k-twisty" data-open={row.open || undefined}>
        <IconChevronRight size={14} stroke={2} aria-hidden="true" />
      </span>
      <IconChecks size={16} stroke={1.75} className="k-severity" aria-hidden="true" />
      <b>{t('checks.accepted')}</b>
      <span className="k-row-count">{row.count}</span>
      <span className="k-check-advice">{t('checks.acceptedHint')}</span>
    </TreeRow>
  );
}

interface AcceptedRowProps {
  readonly row: Extract<ChecksRow, { kind: 'accepted' }>;
  readonly place: RowPlace;
}

export function AcceptedRow({ row, place }: AcceptedRowProps) {
  const { t, textOf } = useWords();
  const { finding, acceptance } = row;
  const writable = useSession((s) => s.keeping.kind !== 'read-only');
  return (
    <TreeRow
      place={place}
      accepted
      onClick={() => {
        useChecks.setState({ active: row.key });
        if (finding) goTo(finding);
      }}
    >
      <span className="k-check-words">
        {row.said}
        <small>
          {t('checks.because', { reason: textOf(acceptance.reason) })}
          {finding === undefined && ` · ${t('checks.noMore')}`}
        </small>
      </span>
      {writable && (
        <UnstyledButton
          className="k-check-mend"
          tabIndex={-1}
          onClick={(event) => {
            event.stopPropagation();
            revoke(row.acceptedBy);
          }}
        >
          <IconArrowBackUp size={14} stroke={1.75} aria-hidden="true" />
          {t('checks.revoke')}
        </UnstyledButton>
      )}
    </TreeRow>
  );
}

export function revoke(key: string): void {
  perform((workspace) => revokeAcceptances(workspace, [key]));
}
