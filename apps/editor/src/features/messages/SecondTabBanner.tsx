/** Tells a second tab that it only reads, and lets it take over. */
import type { Workspace } from '@khung/core';
import { Button } from '@mantine/core';
import { IconArrowsJoin, IconEye } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { takeOver, useOtherTab } from '../files/keeping.ts';
import { SampleBanner } from '../start/SampleBanner.tsx';

export function SecondTabBanner() {
  const { t } = useWords();
  const readOnly = useSession((s) => s.keeping.kind === 'read-only');
  const free = useOtherTab((s) => s.free);
  const refused = useOtherTab((s) => s.refused);
  if (refused !== undefined) return <RefusedBanner {...refused} />;
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

/** What was done here last was not kept: both tabs' work is brought together. */
function RefusedBanner({ base, workspace }: { base: Workspace; workspace: Workspace }) {
  const { t } = useWords();
  const merge = async () => {
    await takeOver();
    const { mergeWith } = await import('../merging/asked.ts');
    useOtherTab.setState({ refused: undefined });
    mergeWith({
      name: t('merging.setup.tab'),
      workspace,
      past: { checkpoints: [], gestures: [] },
      base,
    });
  };
  return (
    <section className="k-banner" aria-label={t('app.notice')} data-banner="refused">
      <IconArrowsJoin size={18} stroke={1.75} aria-hidden="true" />
      <span role="status">{t('merging.tab.text')}</span>
      <Button size="compact-sm" variant="light" color="gold" onClick={() => void merge()}>
        {t('merging.tab.merge')}
      </Button>
    </section>
  );
}
