/** The list with its head: what is shown of it, how far checking has come, and the way out. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconFilterOff, IconLoader2, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { Empty } from '../parts/Empty.tsx';
import './checks.css';
import { Filters } from './Filters.tsx';
import { FindingList } from './FindingList.tsx';
import { rowsOf } from './rows.ts';
import { toggleChecks, useChecks, useIsBehind, useOpenFindings } from './state.ts';

export function ChecksPanel() {
  const { t, language } = useWords();
  const findings = useChecks((s) => s.findings);
  const severities = useChecks((s) => s.severities);
  const architecture = useChecks((s) => s.architecture);
  const query = useChecks((s) => s.query);
  const closed = useChecks((s) => s.closed);
  const accepted = useSession((s) => s.workspace.info.accepted);
  const rows = useMemo(
    () => rowsOf({ findings, accepted, severities, architecture, query, closed }, language),
    [findings, accepted, severities, architecture, query, closed, language],
  );
  const open = useOpenFindings();
  const known = useChecks((s) => s.of !== undefined);
  return (
    <section
      className="k-checks"
      aria-label={t('checks.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing)
          return;
        event.stopPropagation();
        toggleChecks();
        document.querySelector<HTMLElement>('.k-checks-button')?.focus();
      }}
    >
      <header className="k-checks-head">
        <h2>{t('checks.title')}</h2>
        <Filters />
        <Progress />
        <UnstyledButton
          className="k-icon-button"
          data-small
          aria-label={t('checks.close')}
          title={t('checks.close')}
          onClick={toggleChecks}
        >
          <IconX size={16} stroke={1.75} />
        </UnstyledButton>
      </header>
      {rows.length > 0 && <FindingList rows={rows} />}
      {known && open.length === 0 && rows.length === 0 && (
        <Empty icon={IconCircleCheck} title={t('checks.nothing')} hint={t('checks.nothingHint')} />
      )}
      {open.length > 0 && rows.length === 0 && (
        <Empty
          icon={IconFilterOff}
          title={t('checks.filteredOut', { count: open.length })}
          hint={t('checks.filteredOutHint')}
        >
          <Button mt={8} size="xs" variant="light" onClick={showAll}>
            {t('checks.showAll')}
          </Button>
        </Empty>
      )}
    </section>
  );
}

const showAll = () =>
  useChecks.setState({ severities: new Set(), architecture: undefined, query: '' });

/** Results that are older than the screen say so; so does what was not looked at. */
function Progress() {
  const { t } = useWords();
  const behind = useIsBehind();
  const views = useChecks((s) => s.views);
  const some = useSession((s) => s.workspace.views.size > 0);
  const busy = behind || views === 'checking';
  const words = behind
    ? t('checks.checking')
    : views === 'checking' && some
      ? t('checks.checkingViews')
      : views === 'too-large'
        ? t('checks.viewsTooLarge')
        : views === 'impossible'
          ? t('checks.viewsImpossible')
          : t('checks.upToDate');
  return (
    <span className="k-checks-progress" role="status" title={words}>
      {busy && <IconLoader2 size={14} stroke={1.75} aria-hidden="true" />}
      <span>{words}</span>
    </span>
  );
}
