/** What is done with many pairs at once: all from a score on; undo; the file of matches; the end of the review. */
import { Button, Menu, Slider, UnstyledButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconChecks,
  IconDeviceFloppy,
  IconDots,
  IconFileImport,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { explain } from '../../i18n/explain.ts';
import { useWords } from '../../i18n/useWords.ts';
import { say } from '../../session/session.ts';
import { matchAgain, useMatchRun } from './begin.ts';
import type { Partners } from './decisions.ts';
import { forgetReview } from './keepReview.ts';
import { loadMatches, saveMatches } from './matchesFile.ts';
import { openFrom, type Row } from './rows.ts';
import { useMatching } from './state.ts';
import type { Deciding } from './useDeciding.ts';

interface ReviewFootProps {
  readonly rows: readonly Row[];
  readonly partners: Partners;
  readonly deciding: Deciding;
  readonly onFinish: () => void;
}

export function ReviewFoot({ rows, partners, deciding, onFinish }: ReviewFootProps) {
  const { t } = useWords();
  const past = useMatching((s) => s.past.length);
  const future = useMatching((s) => s.future.length);
  return (
    <div className="k-review-foot">
      <Bulk rows={rows} partners={partners} deciding={deciding} />
      <span className="k-review-keys" aria-hidden="true">
        {t('matching.keys')}
      </span>
      <UnstyledButton
        className="k-icon-button"
        aria-label={t('matching.undo')}
        title={t('matching.undo')}
        disabled={past === 0}
        onClick={() => deciding.run({ kind: 'undo' })}
      >
        <IconArrowBackUp size={18} stroke={1.75} />
      </UnstyledButton>
      <UnstyledButton
        className="k-icon-button"
        aria-label={t('matching.redo')}
        title={t('matching.redo')}
        disabled={future === 0}
        onClick={() => deciding.run({ kind: 'redo' })}
      >
        <IconArrowForwardUp size={18} stroke={1.75} />
      </UnstyledButton>
      <MoreMenu />
      <Button onClick={onFinish}>{t('matching.finish')}</Button>
    </div>
  );
}

/** In hundredths. */
const [LEAST, START, MOST] = [20, 70, 90];

function Bulk({ rows, partners, deciding }: Omit<ReviewFootProps, 'onFinish'>) {
  const { t } = useWords();
  const decisions = useMatching((s) => s.decisions);
  const [from, setFrom] = useState(START);
  const pairs = useMemo(
    () => openFrom(rows, from / 100, partners, decisions),
    [rows, from, partners, decisions],
  );
  const value = t('matching.bulk.value', { score: from });
  return (
    <div className="k-review-bulk">
      <span>{t('matching.bulk.label')}</span>
      <Slider
        size="sm"
        w={120}
        min={LEAST}
        max={MOST}
        value={from}
        label={null}
        thumbLabel={t('matching.bulk.label')}
        thumbProps={{ 'aria-valuetext': value }}
        onChange={setFrom}
      />
      <span className="k-review-from">{value}</span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={pairs.length === 0}
        leftSection={<IconChecks size={16} stroke={1.75} />}
        onClick={() => deciding.acceptAll(pairs)}
      >
        {pairs.length === 0
          ? t('matching.bulk.none')
          : t('matching.bulk.button', { count: pairs.length })}
      </Button>
    </div>
  );
}

function MoreMenu() {
  const { t } = useWords();
  const [sure, setSure] = useState(false);
  const running = useMatchRun((s) => s.run);
  const again = () =>
    void matchAgain().catch((error: unknown) => say({ tone: 'bad', ...explain(error) }));
  if (running)
    return (
      <Button size="compact-sm" variant="default" onClick={running.cancel}>
        {t('matching.setup.running')} {Math.round(100 * running.done)} % – {t('progress.cancel')}
      </Button>
    );
  return (
    <Menu position="top-end" onClose={() => setSure(false)}>
      <Menu.Target>
        <UnstyledButton
          className="k-icon-button"
          aria-label={t('matching.more')}
          title={t('matching.more')}
        >
          <IconDots size={18} stroke={1.75} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRefresh size={16} />}
          title={t('matching.againHint')}
          onClick={again}
        >
          {t('matching.again')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconDeviceFloppy size={16} />} onClick={() => void saveMatches()}>
          {t('matching.save')}
        </Menu.Item>
        <Menu.Item leftSection={<IconFileImport size={16} />} onClick={() => void loadMatches()}>
          {t('matching.load')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          {...(sure && { color: 'red' })}
          leftSection={<IconTrash size={16} />}
          closeMenuOnClick={sure}
          onClick={() => (sure ? forgetReview() : setSure(true))}
        >
          {t(sure ? 'matching.dropSure' : 'matching.drop')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
