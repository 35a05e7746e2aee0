/** A comparison that a person broke off, and the way to it after all. */
import { Button } from '@mantine/core';
import { useWords } from '../../../i18n/useWords.ts';

export function Stopped({ again }: { again: () => void }) {
  const { t } = useWords();
  return (
    <p className="k-quiet" role="status">
      {t('checkpoints.compare.stopped')}{' '}
      <Button size="compact-sm" variant="default" onClick={again}>
        {t('checkpoints.compare.again')}
      </Button>
    </p>
  );
}
