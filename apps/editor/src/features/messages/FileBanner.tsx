/** Tells that the file on the disk is not as it was when it was read or written here. */
import { Button } from '@mantine/core';
import { IconFileAlert } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useFileTrouble } from '../files/fileOfWorkspace.ts';

export function FileBanner() {
  const { t } = useWords();
  const trouble = useFileTrouble((s) => (s.waved ? undefined : s.trouble));
  const name = useSession((s) => s.file?.name);
  if (trouble === undefined || name === undefined) return null;
  return (
    <section className="k-banner" aria-label={t('app.notice')} data-banner="file">
      <IconFileAlert size={18} stroke={1.75} aria-hidden="true" />
      <span role="status">{t(`checkpoints.disk.${trouble}Banner`, { name })}</span>
      <Button
        size="compact-sm"
        variant="light"
        color="gold"
        onClick={() => useSession.setState({ dialog: 'file-trouble' })}
      >
        {t('checkpoints.disk.choose')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gold"
        onClick={() => useFileTrouble.setState({ waved: true })}
      >
        {t('checkpoints.disk.wave')}
      </Button>
    </section>
  );
}
