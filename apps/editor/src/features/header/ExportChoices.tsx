/** Exports the figure on screen: on which paper, in colour or grey, in which format. */
import { SegmentedControl, Switch } from '@mantine/core';
import { ActionLine } from '../../actions/ActionLine.tsx';
import { actionsOf } from '../../actions/all.ts';
import { useWords } from '../../i18n/useWords.ts';
import { prefer, type Tone, usePreferences } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';
import { viewsIn } from '../../session/views.ts';
import { choosePaper, usePapers, useSheet } from '../views/paper.ts';

const DPI_CHOICES = [150, 300, 600];
const SCOPES = ['view', 'document'] as const;
const TONE_CHOICES = ['colour', 'grey'] as const satisfies Tone[];

/** @param onRun the panel is left: something is on its way */
export function ExportChoices({ onRun }: { onRun: () => void }) {
  const { t } = useWords();
  const { paper } = useSheet();
  const papers = usePapers();
  const tone = usePreferences((p) => p.tone);
  const dpi = usePreferences((p) => p.dpi);
  const scope = usePreferences((p) => p.scope);
  const several = useSession((s) => viewsIn(s.workspace).length > 1);
  const marks = useSession((s) => s.marksInExports);
  const hasMarks = useSession((s) => s.workspace.marks.size > 0);
  return (
    <>
      <p className="k-export-title">{t('bar.onPaper')}</p>
      <div className="k-export-choices">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('bar.page')}
          value={paper}
          data={[...papers]}
          onChange={choosePaper}
        />
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('bar.tone')}
          value={tone}
          data={TONE_CHOICES.map((value) => ({ value, label: t(`bar.${value}`) }))}
          onChange={(value) => prefer({ tone: value })}
        />
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('bar.dpi')}
          value={String(dpi)}
          data={DPI_CHOICES.map((value) => ({
            value: String(value),
            label: t('bar.dpiValue', { dpi: value }),
          }))}
          onChange={(value) => prefer({ dpi: Number(value) })}
        />
        {several && (
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={t('bar.scope')}
            value={scope}
            data={SCOPES.map((value) => ({ value, label: t(`bar.scopes.${value}`) }))}
            onChange={(value) => prefer({ scope: value })}
          />
        )}
        {hasMarks && (
          <Switch
            size="xs"
            label={t('marks.inExports')}
            checked={marks}
            onChange={(event) =>
              useSession.setState({ marksInExports: event.currentTarget.checked })
            }
          />
        )}
      </div>
      <hr className="k-rule" />
      {actionsOf('export').map((action) => (
        <ActionLine key={action.id} action={action} onRun={onRun} />
      ))}
      <hr className="k-rule" />
      {actionsOf('copy').map((action) => (
        <ActionLine key={action.id} action={action} onRun={onRun} />
      ))}
    </>
  );
}
