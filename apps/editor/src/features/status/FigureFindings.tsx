/** What a person should know about the figure before printing it, with the offer that mends it. */
import type { Figure } from '@khung/diagram';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { numberText } from '../../i18n/numberText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { prefer, usePreferences } from '../../session/preferences.ts';

export function FigureFindings({ figure }: { figure: Figure }) {
  const { t, language } = useWords();
  const page = usePreferences((p) => p.page);
  const small = figure.findings.find((finding) => finding.kind === 'type-too-small');
  if (small === undefined) return null;
  const size = numberText(small.size, language);
  const smallest = numberText(small.smallest, language);
  return (
    <span className="k-finding" role="status">
      <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
      <span className="k-finding-words" title={t('bar.typeTooSmall', { size, smallest })}>
        {t('bar.smallType', { size })}
      </span>
      {small.levels !== undefined && (
        <UnstyledButton onClick={() => prefer({ levels: 'fit' })}>
          {t('bar.fewerLevels', { count: small.levels })}
        </UnstyledButton>
      )}
      {page !== 'a3-landscape' && (
        <UnstyledButton
          className={small.levels === undefined ? '' : 'k-finding-page'}
          onClick={() => prefer({ page: 'a3-landscape' })}
        >
          {t('bar.largerPage')}
        </UnstyledButton>
      )}
    </span>
  );
}
