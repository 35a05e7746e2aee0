/** What merging does to this copy, in words, before it is done. */
import { compareStates, mergeWorkspaces } from '@khung/core';
import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { modelIn } from '../../session/derived.ts';
import { DifferencesOf } from '../history/compare/DifferencesOf.tsx';
import '../history/compare/compare.css';
import { carryOutMerge } from './carryOut.ts';
import { dropMerging, type Merging, useMerging } from './state.ts';

interface MergeSummaryProps {
  readonly merging: Merging;
  readonly onBack: () => void;
}

export function MergeSummary({ merging, onBack }: MergeSummaryProps) {
  const { t } = useWords();
  const { base, mine, theirs, conflicts } = merging;
  const choices = useMerging((s) => s.choices);
  const [busy, setBusy] = useState(false);
  const merged = useMemo(
    () => mergeWorkspaces(base, mine, theirs, choices),
    [base, mine, theirs, choices],
  );
  const counts = useMemo(
    () => ({
      theirs: compareStates(mine, merged.workspace, modelIn).length,
      mine: compareStates(theirs, merged.workspace, modelIn).length,
    }),
    [mine, theirs, merged],
  );
  const apply = async () => {
    setBusy(true);
    if (!(await carryOutMerge())) setBusy(false);
  };
  return (
    <div className="k-merge-summary">
      <h2>{t('merging.summary.title')}</h2>
      <p className="k-quiet">
        {conflicts.length === 0 && `${t('merging.none')}. `}
        {counts.theirs === 0 ? t('merging.summary.same') : t('merging.summary.counts', counts)}
      </p>
      {merged.problems.length > 0 && (
        <p className="k-review-warning" role="status">
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
          <span>{t('merging.summary.problems', { count: merged.problems.length })}</span>
        </p>
      )}
      <div className="k-merge-differences">
        <DifferencesOf before={mine} after={merged.workspace} />
      </div>
      <Group justify="space-between" mt="md">
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={16} stroke={1.75} />}
          onClick={conflicts.length === 0 ? dropMerging : onBack}
        >
          {t('merging.summary.back')}
        </Button>
        <span className="k-quiet">{t('merging.summary.undo')}</span>
        <Button data-autofocus loading={busy} onClick={() => void apply()}>
          {t('merging.summary.apply')}
        </Button>
      </Group>
    </div>
  );
}
