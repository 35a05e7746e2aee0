/** The unit's side: who is speaking, its own elements and what was said about them, heat and pins. */
import { heatSteps, MARK_KINDS, type Mark, markKindName, marksOf } from '@khung/core';
import { NativeSelect, SegmentedControl, Select, Switch } from '@mantine/core';
import { IconBuildingCommunity, IconMessageOff, IconMoodEmpty } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type Heat, useSession } from '../../session/session.ts';
import { useFigureTheme } from '../canvas/useFigureTheme.ts';
import { Empty } from '../parts/Empty.tsx';
import './marks.css';
import { MarkList } from './MarkList.tsx';
import { UnitElements } from './UnitElements.tsx';
import { useOwnElements } from './useOwnElements.ts';
import { useUnits } from './useUnits.ts';

export function UnitPanel() {
  const { t, textOf } = useWords();
  const units = useUnits();
  const unit = useSession((s) => s.unit);
  const workspace = useSession((s) => s.workspace);
  const [list, setList] = useState<'mine' | 'all'>('mine');
  const own = useOwnElements(unit);
  const marks = marksOf(workspace);
  if (units.length === 0) {
    return (
      <Empty
        icon={IconBuildingCommunity}
        title={t('marks.noUnits')}
        hint={t('marks.noUnitsHint')}
      />
    );
  }
  return (
    <>
      <div className="k-marks-head">
        <Select
          label={t('marks.who')}
          placeholder={t('marks.choose')}
          searchable
          clearable
          data={units.map((one) => ({ value: one.id, label: textOf(one.name) }))}
          value={unit ?? null}
          onChange={(value) => {
            useSession.setState({ unit: units.find((one) => one.id === value)?.id });
            setList('mine');
          }}
        />
        {unit === undefined && <p className="k-quiet">{t('marks.intro')}</p>}
        <HeatChoice />
        {unit !== undefined && (
          <SegmentedControl
            fullWidth
            size="xs"
            value={list}
            data={[
              { value: 'mine', label: t('marks.mine', { count: own.length }) },
              { value: 'all', label: t('marks.all', { count: marks.length }) },
            ]}
            onChange={(value) => setList(value === 'all' ? 'all' : 'mine')}
          />
        )}
      </div>
      {unit !== undefined && list === 'mine' ? (
        own.length > 0 ? (
          <UnitElements unit={unit} own={own} />
        ) : (
          <Empty icon={IconMoodEmpty} title={t('marks.noMine')} hint={t('marks.noMineHint')} />
        )
      ) : marks.length > 0 ? (
        <MarkList marks={marks} />
      ) : (
        <Empty icon={IconMessageOff} title={t('marks.noMarks')} hint={t('marks.noMarksHint')} />
      )}
    </>
  );
}

const HEATS: readonly Heat[] = ['none', ...MARK_KINDS];

function HeatChoice() {
  const { t, textOf } = useWords();
  const heat = useSession((s) => s.heat);
  const pins = useSession((s) => s.pins);
  const marksInExports = useSession((s) => s.marksInExports);
  return (
    <div className="k-marks-show">
      <NativeSelect
        size="xs"
        label={t('marks.heat')}
        value={heat}
        data={HEATS.map((one) => ({
          value: one,
          label: one === 'none' ? t('marks.heatNone') : textOf(markKindName(one)),
        }))}
        onChange={(event) => {
          const wanted = HEATS.find((one) => one === event.currentTarget.value);
          if (wanted) useSession.setState({ heat: wanted });
        }}
      />
      {heat !== 'none' && <HeatLegend kind={heat} />}
      <div className="k-marks-switches">
        <Switch
          size="xs"
          label={t('marks.pins')}
          checked={pins}
          onChange={(event) => useSession.setState({ pins: event.currentTarget.checked })}
        />
        <Switch
          size="xs"
          label={t('marks.inExports')}
          checked={marksInExports}
          onChange={(event) => useSession.setState({ marksInExports: event.currentTarget.checked })}
        />
      </div>
    </div>
  );
}

function HeatLegend({ kind }: { kind: Mark['kind'] }) {
  const { textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const theme = useFigureTheme();
  return (
    <ol className="k-heat-legend">
      {heatSteps(workspace, kind).map((step) => (
        <li key={step.id} title={textOf(step.description)}>
          <i style={{ background: theme.paint({ part: 'block', value: step.value }).fill }} />
          {textOf(step.name)}
        </li>
      ))}
    </ol>
  );
}
