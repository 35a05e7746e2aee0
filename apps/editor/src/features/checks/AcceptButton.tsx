/** Leaving findings as they are: asks why, and keeps the reason in the document. */
import { acceptFindings, type Finding } from '@khung/core';
import { Button, Popover, Textarea, UnstyledButton } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { languageNow } from '../../i18n/i18n.ts';
import { useWords } from '../../i18n/useWords.ts';
import { perform } from '../../session/perform.ts';
import { useSession } from '../../session/session.ts';
import { useChecks } from './state.ts';

interface AcceptButtonProps {
  readonly findings: readonly Finding[];
  /** The row's: the keyboard opens it by this. */
  readonly rowKey: string;
}

export function AcceptButton({ findings, rowKey }: AcceptButtonProps) {
  const { t } = useWords();
  const opened = useChecks((s) => s.accepting === rowKey);
  const writable = useSession((s) => s.keeping.kind !== 'read-only');
  if (!writable) return null;
  const label = t(findings.length > 1 ? 'checks.acceptAll' : 'checks.accept');
  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      width={320}
      position="left-start"
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <UnstyledButton
          className="k-check-accept"
          tabIndex={-1}
          title={label}
          aria-label={label}
          onClick={(event) => {
            event.stopPropagation();
            useChecks.setState({ accepting: opened ? undefined : rowKey });
          }}
        >
          <IconChecks size={15} stroke={1.75} aria-hidden="true" />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          close();
        }}
      >
        <Why findings={findings} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Why({ findings }: Pick<AcceptButtonProps, 'findings'>) {
  const { t } = useWords();
  const [why, setWhy] = useState('');
  const reason = why.trim();
  const accept = () => {
    if (reason === '') return;
    perform((workspace) => acceptFindings(workspace, findings, { [languageNow()]: reason }));
    close();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    accept();
  };
  return (
    <div className="k-accept">
      <Textarea
        label={t('checks.why', { count: findings.length })}
        description={t('checks.whyHint')}
        placeholder={t('checks.whyExample')}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
        onKeyDown={keys}
      />
      <div className="k-accept-foot">
        <Button size="xs" variant="default" onClick={close}>
          {t('checks.cancel')}
        </Button>
        <Button size="xs" disabled={reason === ''} onClick={accept}>
          {t('checks.acceptNow')}
        </Button>
      </div>
    </div>
  );
}

/** The list goes on being walked where it was. */
function close(): void {
  useChecks.setState({ accepting: undefined });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.k-checks-list')?.focus({ preventScroll: true }),
  );
}
