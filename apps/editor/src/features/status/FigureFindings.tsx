/** What a person should know about the figure before printing it, with the offer that mends it. */
import type { Figure } from '@khung/diagram';
import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { numberText } from '../../i18n/numberText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { prefer } from '../../session/preferences.ts';
import { choosePaper, LARGEST_PAPER, useSheet } from '../views/paper.ts';

export function FigureFindings({ figure }: { figure: Figure }) {
  const { t, language } = useWords();
  const { paper } = useSheet();
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
      {paper !== LARGEST_PAPER && paper !== 'own' && (
        <UnstyledButton
          className={small.levels === undefined ? '' : 'k-finding-page'}
          onClick={() => choosePaper(LARGEST_PAPER)}
        >
          {t('bar.largerPage')}
        </UnstyledButton>
      )}
    </span>
  );
}
