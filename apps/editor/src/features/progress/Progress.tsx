/** What takes longer: said after half a second, to be broken off after two. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import './progress.css';
import { useWork, type Work } from './work.ts';

/** ms */
const SAID_AFTER = 500;
const CANCEL_AFTER = 2000;

export function Progress() {
  const works = useWork((s) => s.works);
  return (
    <div className="k-progress-region" role="status">
      {works.map((work) => (
        <UnderWay key={work.id} work={work} />
      ))}
    </div>
  );
}

function UnderWay({ work }: { work: Work }) {
  const { t } = useWords();
  const said = useAfter(SAID_AFTER);
  const cancellable = useAfter(CANCEL_AFTER) && work.cancel !== undefined;
  if (!said) return null;
  const label = t(`progress.${work.kind}`);
  return (
    <div className="k-progress">
      <span>{label}</span>
      <div className="k-progress-bar" role="progressbar" aria-label={label} />
      {cancellable && (
        <Button size="compact-xs" variant="default" onClick={work.cancel}>
          {t('progress.cancel')}
        </Button>
      )}
    </div>
  );
}

function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
