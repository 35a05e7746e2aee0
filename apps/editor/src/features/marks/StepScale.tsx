/** The described scale: one step is chosen, and each says what it means. */
import {
  type ArchitectureId,
  type ElementId,
  markId,
  marksOf,
  newId,
  profileOf,
  putMark,
  removeMark,
  scaleOf,
} from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { perform } from '../../session/perform.ts';
import { useSession } from '../../session/session.ts';
import { DraftText } from '../inspector/fields/DraftText.tsx';
import { StepMeter } from './UnitElements.tsx';

interface StepScaleProps {
  readonly element: ElementId;
  readonly unit: ElementId;
  readonly architecture: ArchitectureId;
}

export function StepScale({ element, unit, architecture }: StepScaleProps) {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const scale = scaleOf('carried-out', profileOf(workspace.info.profile));
  const filter = { element, unit, architecture, kind: 'carried-out' } as const;
  const mark = marksOf(workspace, filter).at(-1);
  if (scale === undefined) return null;
  const put = (step: string | undefined, text: string | undefined) =>
    perform((before) =>
      putMark(before, {
        id: mark?.id ?? markId(newId('mark')),
        ...filter,
        step,
        text: text === '' ? undefined : text,
        author: mark?.author,
      }),
    );
  return (
    <>
      <div className="k-steps" role="radiogroup" aria-label={textOf(scale.name)}>
        {scale.steps.map((step) => (
          <UnstyledButton
            key={step.id}
            role="radio"
            className="k-step"
            aria-checked={mark?.step === step.id}
            data-step={step.id}
            onClick={() => put(step.id, mark?.text)}
          >
            <StepMeter value={step.value} />
            <span>
              <b>{textOf(step.name)}</b>
              <small>{textOf(step.description)}</small>
            </span>
          </UnstyledButton>
        ))}
      </div>
      {mark !== undefined && (
        <>
          <DraftText
            id="k-step-note"
            label={t('marks.add')}
            placeholder={t('marks.placeholder.result')}
            value={mark.text ?? ''}
            disabled={false}
            onCommit={(text) => put(mark.step, text)}
          />
          <UnstyledButton
            className="k-link k-small"
            onClick={() => perform((before) => removeMark(before, mark.id))}
          >
            {t('marks.clearStep')}
          </UnstyledButton>
        </>
      )}
    </>
  );
}
