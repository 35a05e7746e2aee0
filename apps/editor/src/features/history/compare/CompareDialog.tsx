/** Two moments of the workspace side by side: what changed in words, or on the figure. */
import type { Workspace } from '@khung/core';
import { Button, Modal, NativeSelect, SegmentedControl, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconFlag, IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { usePast } from '../../../session/past.ts';
import { useSession } from '../../../session/session.ts';
import { Empty } from '../../parts/Empty.tsx';
import { openHistory } from '../asked.ts';
import { restoreCheckpoint } from '../checkpointing.ts';
import { momentText } from '../moments.ts';
import { CompareFigure } from './CompareFigure.tsx';
import './compare.css';
import { Differences } from './Differences.tsx';
import { type Side, sideKey, useSides, useSideWorkspace } from './sides.ts';

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
  const one = useSideWorkspace(before);
  const other = useSideWorkspace(after);
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
  const failed = [one, other].find((side) => side.kind === 'failed');
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
      {failed ? (
        <p className="k-compare-failed" role="alert">
          <strong>{failed.explanation.title}</strong> {failed.explanation.text}
        </p>
      ) : one.kind === 'read' && other.kind === 'read' ? (
        <Pair seen={seen} before={one.workspace} after={other.workspace} />
      ) : (
        <p className="k-quiet" role="status">
          {t('checkpoints.compare.reading')}
        </p>
      )}
      <GoBack side={before} />
    </>
  );
}

interface PairProps {
  readonly seen: (typeof SEEN)[number];
  readonly before: Workspace;
  readonly after: Workspace;
}

function Pair({ seen, before, after }: PairProps) {
  return seen === 'words' ? (
    <Differences before={before} after={after} />
  ) : (
    <CompareFigure before={before} after={after} />
  );
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
            side: { kind: 'disk', workspace: disk } as const,
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
