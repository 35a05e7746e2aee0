/** Two moments of the workspace side by side: what changed in words, or on the figure. */
import { Button, Modal, NativeSelect, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconFlag, IconGitCompare } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { usePast } from '../../../session/past.ts';
import { usePreferences } from '../../../session/preferences.ts';
import { useSession } from '../../../session/session.ts';
import type { Asking } from '../../beside/jobs/jobs.ts';
import { Empty } from '../../parts/Empty.tsx';
import { openHistory } from '../asked.ts';
import { restoreCheckpoint } from '../checkpointing.ts';
import { momentText } from '../moments.ts';
import { CompareFigure } from './CompareFigure.tsx';
import './compare.css';
import { Differences } from './Differences.tsx';
import { Stopped } from './Stopped.tsx';
import { type Side, sideAsked, sideKey, useSides } from './sides.ts';
import { useStatesJob } from './useStatesJob.ts';

const close = () => useSession.setState({ dialog: undefined });

export function CompareDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'checkpoints');
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t('checkpoints.compare.title')}
      size="min(1180px, 94vw)"
      classNames={{ body: 'k-compare' }}
    >
      <Comparing />
    </Modal>
  );
}

const SEEN = ['words', 'figure'] as const;

function Comparing() {
  const { t } = useWords();
  const before = useSides((s) => s.before);
  const after = useSides((s) => s.after);
  const [most, setMost] = useState(FIRST_ROWS);
  const asking = useAsking(before, after, most);
  const states = useStatesJob(asking);
  const [seen, setSeen] = useState<(typeof SEEN)[number]>('words');
  if (before === undefined) {
    return (
      <Empty
        icon={IconGitCompare}
        title={t('checkpoints.compare.choose')}
        hint={t('checkpoints.compare.chooseHint')}
      >
        <Button
          mt="sm"
          leftSection={<IconFlag size={16} />}
          onClick={() => openHistory({ tab: 'checkpoints' })}
        >
          {t('checkpoints.make')}
        </Button>
      </Empty>
    );
  }
  const found = 'answer' in states ? states.answer : undefined;
  return (
    <>
      <div className="k-compare-top">
        <SideChoice name="before" side={before} />
        <UnstyledButton
          className="k-icon-button"
          aria-label={t('checkpoints.compare.swap')}
          title={t('checkpoints.compare.swap')}
          onClick={() => useSides.setState({ before: after, after: before })}
        >
          <IconArrowsExchange size={18} stroke={1.75} />
        </UnstyledButton>
        <SideChoice name="after" side={after} />
        <SegmentedControl
          aria-label={t('checkpoints.compare.view')}
          value={seen}
          data={SEEN.map((value) => ({ value, label: t(`checkpoints.compare.${value}`) }))}
          onChange={(value) => setSeen(value)}
        />
      </div>
      {states.kind === 'failed' ? (
        <p className="k-compare-failed" role="alert">
          <strong>{states.explanation.title}</strong> {states.explanation.text}
        </p>
      ) : states.kind === 'stopped' ? (
        <Stopped again={states.again} />
      ) : found === undefined ? (
        <p className="k-quiet" role="status">
          {t('checkpoints.compare.reading')}
        </p>
      ) : seen === 'words' ? (
        <Differences groups={found.groups} onMore={() => setMost(most * 5)} />
      ) : (
        asking && <CompareFigure states={found} sides={asking.asked} />
      )}
      <GoBack side={before} />
    </>
  );
}

/** Rows of a group that come over at first. */
const FIRST_ROWS = 600;

/** What is asked of the two, the same object as long as nothing has changed. */
function useAsking(
  before: Side | undefined,
  after: Side,
  most: number,
): Asking<'states'> | undefined {
  const checkpoints = usePast((s) => s.checkpoints);
  const language = usePreferences((p) => p.language);
  const shown = useSession((s) => s.shown);
  return useMemo(() => {
    const one = before && sideAsked(before, checkpoints);
    const other = sideAsked(after, checkpoints);
    if (one === undefined || other === undefined) return undefined;
    return { job: 'states', asked: { before: one, after: other, language, shown, most } };
  }, [before, after, checkpoints, language, shown, most]);
}

function SideChoice({ name, side }: { name: 'before' | 'after'; side: Side }) {
  const { t } = useWords();
  const checkpoints = usePast((s) => s.checkpoints);
  const disk = useSides((s) => s.disk);
  const choices: { readonly side: Side; readonly label: string }[] = [
    { side: { kind: 'now' }, label: t('checkpoints.compare.now') },
    ...(disk === undefined
      ? []
      : [
          {
            side: { kind: 'disk', file: disk } as const,
            label: t('checkpoints.compare.disk'),
          },
        ]),
    ...checkpoints.toReversed().map((one) => ({
      side: { kind: 'checkpoint', id: one.id } as const,
      label: `${one.name} · ${momentText(one.at)}`,
    })),
  ];
  return (
    <NativeSelect
      className="k-compare-side"
      label={t(`checkpoints.compare.${name}`)}
      value={sideKey(side)}
      data={choices.map((one) => ({ value: sideKey(one.side), label: one.label }))}
      onChange={(event) => {
        const wanted = choices.find((one) => sideKey(one.side) === event.currentTarget.value);
        if (wanted) useSides.setState({ [name]: wanted.side });
      }}
    />
  );
}

/** From what is looked at to working on it again. */
function GoBack({ side }: { side: Side }) {
  const { t } = useWords();
  const mayWrite = useSession((s) => s.keeping.kind !== 'read-only');
  const checkpoints = usePast((s) => s.checkpoints);
  if (side.kind !== 'checkpoint' || !mayWrite) return null;
  const checkpoint = checkpoints.find(({ id }) => id === side.id);
  if (checkpoint === undefined) return null;
  return (
    <div className="k-compare-bottom">
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={16} stroke={1.75} />}
        onClick={() => void restoreCheckpoint(checkpoint).then((done) => done && close())}
      >
        {t('checkpoints.compare.restore', { name: checkpoint.name })}
      </Button>
    </div>
  );
}
