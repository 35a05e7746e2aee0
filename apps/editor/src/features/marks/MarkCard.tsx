/** One mark: its kind, what was said, by whom; its unit may change or delete it. */
import { type Mark, markKindName, profileOf, putMark, removeMark, scaleOf } from '@khung/core';
import { Button, Textarea, Tooltip, UnstyledButton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { perform } from '../../session/perform.ts';
import { useSession } from '../../session/session.ts';
import { shortNameOf } from '../header/shortName.ts';
import { useUnits } from './useUnits.ts';

export function MarkCard({ mark, editable }: { mark: Mark; editable: boolean }) {
  const { t, textOf, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const units = useUnits();
  const [draft, setDraft] = useState<string>();
  const architecture = workspace.architectures.get(mark.architecture);
  const step = scaleOf(mark.kind, profileOf(workspace.info.profile))?.steps.find(
    (one) => one.id === mark.step,
  );
  const unit = units.find((one) => one.id === mark.unit);
  const save = () => {
    const text = (draft ?? '').trim();
    if (text !== '') perform((before) => putMark(before, { ...mark, text }));
    setDraft(undefined);
  };
  return (
    <article className="k-mark-card" data-mark={mark.id}>
      <header>
        <span className="k-mark-kind" data-kind={mark.kind}>
          {textOf(step?.name ?? markKindName(mark.kind))}
        </span>
        <span className="k-row-count">{architecture && shortNameOf(architecture, language)}</span>
        {editable && draft === undefined && (
          <span className="k-mark-tools">
            <Tooltip label={t('marks.edit')}>
              <UnstyledButton
                className="k-icon-button"
                data-small
                aria-label={t('marks.edit')}
                onClick={() => setDraft(mark.text ?? '')}
              >
                <IconPencil size={15} stroke={1.75} />
              </UnstyledButton>
            </Tooltip>
            <Tooltip label={t('marks.remove')}>
              <UnstyledButton
                className="k-icon-button"
                data-small
                aria-label={t('marks.remove')}
                onClick={() => perform((before) => removeMark(before, mark.id))}
              >
                <IconTrash size={15} stroke={1.75} />
              </UnstyledButton>
            </Tooltip>
          </span>
        )}
      </header>
      {draft === undefined ? (
        <p>{mark.text}</p>
      ) : (
        <>
          <Textarea
            autosize
            minRows={2}
            aria-label={t('marks.edit')}
            value={draft}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <div className="k-mark-buttons">
            <Button size="compact-xs" onClick={save}>
              {t('marks.save')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              onClick={() => setDraft(undefined)}
            >
              {t('marks.cancel')}
            </Button>
          </div>
        </>
      )}
      {!editable && (
        <footer>{[textOf(unit?.name), mark.author].filter(Boolean).join(' · ')}</footer>
      )}
    </article>
  );
}
