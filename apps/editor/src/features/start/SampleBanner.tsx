/** Tells who sees the sample, untouched, that it is one, and where to begin with their own. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconMap2, IconX } from '@tabler/icons-react';
import { startAction } from '../../actions/files.ts';
import { useWords } from '../../i18n/useWords.ts';
import { prefer, usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';

export function SampleBanner() {
  const { t } = useWords();
  const wanted = usePreferences((p) => p.welcome);
  const fresh = useSession(
    ({ workspace, history }) =>
      workspace.info.illustrative !== undefined && history.done.length === 0,
  );
  if (!wanted || !fresh) return null;
  return (
    <section className="k-banner" data-tone="plain" aria-label={t('app.notice')}>
      <IconMap2 size={18} stroke={1.75} aria-hidden="true" />
      <span>{t('files.start.banner')}</span>
      <Button size="compact-sm" variant="light" onClick={() => void startAction.run()}>
        {t('files.start.bannerButton')}
      </Button>
      <UnstyledButton
        className="k-icon-button"
        data-small
        aria-label={t('files.start.bannerClose')}
        title={t('files.start.bannerClose')}
        onClick={() => prefer({ welcome: false })}
      >
        <IconX size={15} stroke={1.75} />
      </UnstyledButton>
    </section>
  );
}
