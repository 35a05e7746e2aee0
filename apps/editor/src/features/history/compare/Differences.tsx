/** What changed between two moments, in words: a group for each architecture, then views and marks. */
import type { Workspace } from '@khung/core';
import { Button, UnstyledButton } from '@mantine/core';
import { IconEqual, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { select, show, useSession } from '../../../session/session.ts';
import { useFieldWords } from '../../inspector/fields/useFieldWords.ts';
import { Empty } from '../../parts/Empty.tsx';
import { type Row, type RowGroup, rowsOf } from './rows.ts';

/** Rows of a group shown at first. */
const FIRST = 60;

export function Differences({ before, after }: { before: Workspace; after: Workspace }) {
  const { t, language } = useWords();
  const fields = useFieldWords();
  const groups = useMemo(
    () => rowsOf({ before, after, language, fields }),
    [before, after, language, fields],
  );
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
        <Group key={group.key} group={group} />
      ))}
    </section>
  );
}

function Group({ group }: { group: RowGroup }) {
  const { t } = useWords();
  const [most, setMost] = useState(FIRST);
  const { title, rows } = group;
  return (
    <div>
      <h3>
        {title} <small>{t('checkpoints.compare.count', { count: rows.length })}</small>
      </h3>
      <ul>
        {rows.slice(0, most).map((row) => (
          <Line key={row.key} row={row} />
        ))}
      </ul>
      {rows.length > most && (
        <Button size="compact-sm" variant="subtle" onClick={() => setMost(most + 5 * FIRST)}>
          {t('checkpoints.compare.moreRows', { count: rows.length - most })}
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
