/** A figure that goes on over several pages: which one is on screen, and the ones beside it. */
import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';

/** @param page from 0 */
export function PageTurner({ page, pages }: { page: number; pages: number }) {
  const { t } = useWords();
  const turn = (to: number) => useSession.setState({ page: to, picked: [] });
  return (
    <span className="k-pages">
      <Tooltip label={t('views.previousPage')}>
        <UnstyledButton
          className="k-icon-button"
          aria-label={t('views.previousPage')}
          disabled={page === 0}
          onClick={() => turn(page - 1)}
        >
          <IconChevronLeft size={16} stroke={1.75} />
        </UnstyledButton>
      </Tooltip>
      <span>{t('views.page', { page: page + 1, of: pages })}</span>
      <Tooltip label={t('views.nextPage')}>
        <UnstyledButton
          className="k-icon-button"
          aria-label={t('views.nextPage')}
          disabled={page >= pages - 1}
          onClick={() => turn(page + 1)}
        >
          <IconChevronRight size={16} stroke={1.75} />
        </UnstyledButton>
      </Tooltip>
    </span>
  );
}
