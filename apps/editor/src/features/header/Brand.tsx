/** The product's mark: a frame of bands, and its name. */
import { UnstyledButton } from '@mantine/core';
import { startAction } from '../../actions/files.ts';
import { useWords } from '../../i18n/useWords.ts';

export function Brand() {
  const { t } = useWords();
  return (
    <UnstyledButton
      className="k-brand"
      title={t('app.tagline')}
      aria-label={`${t('app.name')}: ${t('actions.start')}`}
      onClick={() => void startAction.run()}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <rect width="24" height="24" rx="5.5" fill="var(--mantine-color-ink-7)" />
        <path d="M5.5 5.5h2.2v13H5.5z" fill="#e6bb5f" />
        <path d="M9.2 5.5h9.3v3.3H9.2zM9.2 10.35h9.3v3.3H9.2zM9.2 15.2h9.3v3.3H9.2z" fill="#fff" />
      </svg>
      <span>{t('app.name')}</span>
    </UnstyledButton>
  );
}
