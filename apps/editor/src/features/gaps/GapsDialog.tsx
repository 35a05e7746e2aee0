/** What lies between two architectures, as a list and as bars; and what it means for one unit. */
import {
  architectureName,
  elementId,
  type GapAnalysis,
  gapWord,
  nameIn,
  reuseSaid,
  unitsIn,
} from '@khung/core';
import { Button, Modal, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconArrowsDiff, IconFileSpreadsheet, IconUsers } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { Empty } from '../parts/Empty.tsx';
import { exportGaps } from './exportGaps.ts';
import { GapTable } from './GapTable.tsx';
import './gaps.css';
import { gapGroups, impactGroups } from './groups.ts';
import { Shares } from './Shares.tsx';
import { type GapSeen, useGaps } from './state.ts';
import { useAnalysis } from './useAnalysis.ts';

const close = () => useSession.setState({ dialog: undefined });

export function GapsDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'gaps');
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t('gaps.title')}
      size="min(1360px, 96vw)"
      classNames={{ body: 'k-gaps' }}
    >
      <Gaps />
    </Modal>
  );
}

function Gaps() {
  const { t } = useWords();
  const analysis = useAnalysis();
  if (analysis === undefined)
    return <Empty icon={IconArrowsDiff} title={t('gaps.two')} hint={t('gaps.twoHint')} />;
  return (
    <>
      <Asked analysis={analysis} />
      <Answer analysis={analysis} />
    </>
  );
}

const SEEN: readonly GapSeen[] = ['list', 'shares', 'impact'];

function Asked({ analysis }: { analysis: GapAnalysis }) {
  const { t, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const { seen, by, unit } = useGaps();
  const { before, after } = analysis.comparison;
  const units = useMemo(() => unitsIn(analysis.comparison), [analysis]);
  const names = [...workspace.architectures.values()]
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id }) => ({ value: id, label: architectureName(workspace, id, language) }));
  const others = (id: string) => names.filter(({ value }) => value !== id);
  const architecture = (id: string) => names.find(({ value }) => value === id)?.value;
  return (
    <div className="k-gaps-top">
      <SegmentedControl
        aria-label={t('gaps.seen')}
        value={seen}
        data={SEEN.map((value) => ({ value, label: t(`gaps.${value}`) }))}
        onChange={(value) => useGaps.setState({ seen: value })}
      />
      <NativeSelect
        label={t('gaps.from')}
        value={before.architecture}
        data={others(after.architecture)}
        onChange={(event) =>
          useGaps.setState({ from: architecture(event.target.value), to: after.architecture })
        }
      />
      <NativeSelect
        label={t('gaps.to')}
        value={after.architecture}
        data={others(before.architecture)}
        onChange={(event) =>
          useGaps.setState({ to: architecture(event.target.value), from: before.architecture })
        }
      />
      {seen !== 'shares' && (
        <NativeSelect
          label={t('gaps.unit')}
          value={unit ?? ''}
          data={[
            { value: '', label: t(seen === 'impact' ? 'gaps.chooseUnit' : 'gaps.allUnits') },
            ...units.map((id) => ({
              value: id,
              label: nameIn(analysis.comparison, id, language),
            })),
          ]}
          onChange={({ target: { value } }) =>
            useGaps.setState({ unit: value === '' ? undefined : elementId(value) })
          }
        />
      )}
      {seen === 'list' && (
        <NativeSelect
          label={t('gaps.by')}
          value={by}
          data={[
            { value: 'layer', label: gapWord('column-layer', language) },
            { value: 'unit', label: gapWord('column-unit', language) },
          ]}
          onChange={({ target: { value } }) =>
            useGaps.setState({ by: value === 'unit' ? 'unit' : 'layer' })
          }
        />
      )}
      <Button
        className="k-gaps-export"
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} />}
        disabled={seen === 'impact' && unit === undefined}
        onClick={() => void exportGaps(analysis)}
      >
        {t('gaps.excel')}
      </Button>
    </div>
  );
}

function Answer({ analysis }: { analysis: GapAnalysis }) {
  const { t, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const { seen, by, unit } = useGaps();
  const known = unit !== undefined && unitsIn(analysis.comparison).includes(unit);
  const about = known ? unit : undefined;
  const told = useMemo(() => {
    if (seen === 'list') return gapGroups(analysis, by, about, language);
    return seen === 'impact' && about ? impactGroups(analysis, about, language) : undefined;
  }, [analysis, seen, by, about, language]);
  if (seen === 'shares') return <Shares analysis={analysis} />;
  if (told === undefined)
    return <Empty icon={IconUsers} title={t('gaps.whichUnit')} hint={t('gaps.whichUnitHint')} />;
  const notes = told.note ? [told.note] : reuseSaid(workspace, analysis, language).slice(0, 1);
  return <GapTable key={`${seen} ${by} ${about ?? ''}`} told={told} notes={notes} />;
}
