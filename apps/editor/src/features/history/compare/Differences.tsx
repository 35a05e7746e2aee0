/** What changed between two moments, in words: a group for each architecture, then views and marks. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconEqual, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { select, show, useSession } from '../../../session/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import type { Row, RowGroup } from './rows.ts';

/** Rows of a group shown at first. */
const FIRST = 60;

interface DifferencesProps {
  readonly groups: readonly RowGroup[];
  /** More rows are wanted than have come. */
  readonly onMore: () => void;
}

export function Differences({ groups, onMore }: DifferencesProps) {
  const { t } = useWords();
  if (groups.length === 0) {
    return (
      <Empty
        icon={IconEqual}
        title={t('checkpoints.compare.same')}
        hint={t('checkpoints.compare.sameHint')}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="k-compare-list" tabIndex={0} aria-label={t('checkpoints.compare.words')}>
      {groups.map((group) => (
        <Group key={group.key} group={group} onMore={onMore} />
      ))}
    </section>
  );
}

function Group({ group, onMore }: { group: RowGroup; onMore: () => void }) {
  const { t } = useWords();
  const [most, setMost] = useState(FIRST);
  const { title, rows, count } = group;
  const more = () => {
    const wanted = most + 5 * FIRST;
    setMost(wanted);
    if (wanted > rows.length && rows.length < count) onMore();
  };
  return (
    <div>
      <h3>
        {title} <small>{t('checkpoints.compare.count', { count })}</small>
      </h3>
      <ul>
        {rows.slice(0, most).map((row) => (
          <Line key={row.key} row={row} />
        ))}
      </ul>
      {count > most && (
        <Button size="compact-sm" variant="subtle" onClick={more}>
          {t('checkpoints.compare.moreRows', { count: count - most })}
        </Button>
      )}
    </div>
  );
}

const SIGNS = { came: IconPlus, went: IconMinus, changed: IconPencil };

function Line({ row }: { row: Row }) {
  const { t } = useWords();
  const Sign = SIGNS[row.change];
  const there = useSession(
    ({ workspace }) =>
      row.architecture !== undefined && workspace.architectures.has(row.architecture),
  );
  const { element, architecture } = row;
  const goTo = () => {
    if (element === undefined || architecture === undefined) return;
    show({ kind: 'architecture', id: architecture });
    select([element]);
    useSession.setState({ dialog: undefined });
  };
  return (
    <li data-change={row.change}>
      <span className="k-change">
        <Sign size={13} stroke={2.25} aria-hidden="true" />
        {t(`checkpoints.compare.${row.change}`)}
      </span>
      <div>
        {element !== undefined && there ? (
          <UnstyledButton
            className="k-compare-name"
            title={t('checkpoints.compare.goTo', { name: row.text })}
            onClick={goTo}
          >
            {row.text}
          </UnstyledButton>
        ) : (
          <span className="k-compare-name">{row.text}</span>
        )}
        {row.details.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </div>
    </li>
  );
}
