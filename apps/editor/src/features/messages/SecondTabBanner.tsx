/** Tells a second tab that it only reads, and lets it take over. */
import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { takeOver, useOtherTab } from '../files/keeping.ts';
import { SampleBanner } from '../start/SampleBanner.tsx';

export function SecondTabBanner() {
  const { t } = useWords();
  const readOnly = useSession((s) => s.keeping.kind === 'read-only');
  const free = useOtherTab((s) => s.free);
  if (!readOnly) return <SampleBanner />;
  return (
    <section className="k-banner" aria-label={t('app.notice')}>
      <IconEye size={18} stroke={1.75} aria-hidden="true" />
      <span role="status">
        <strong>{t(free ? 'second.free' : 'second.title')}</strong> {!free && t('second.text')}
      </span>
      <Button size="compact-sm" variant="light" color="gold" onClick={() => void takeOver()}>
        {t('second.takeOver')}
      </Button>
    </section>
  );
}
