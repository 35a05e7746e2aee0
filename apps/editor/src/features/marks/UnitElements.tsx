/** The unit's own elements, each with how far it was carried out and how much was said. */
import { type ElementId, marksOf, profileOf, scaleOf, type UnitElement } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { select, useSession } from '../../session/session.ts';
import { canvas } from '../canvas/handle.ts';
import { markedArchitecture } from './about.ts';

interface UnitElementsProps {
  readonly unit: ElementId;
  readonly own: readonly UnitElement[];
}

export function UnitElements({ unit, own }: UnitElementsProps) {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const selection = useSession((s) => s.selection);
  const architecture = markedArchitecture(shown, 'carried-out');
  const scale = scaleOf('carried-out', profileOf(workspace.info.profile));
  const said = marksOf(workspace, { unit });
  const stepOf = (id: ElementId) => {
    const mark = said.find(
      (one) =>
        one.element === id && one.kind === 'carried-out' && one.architecture === architecture,
    );
    return scale?.steps.find((step) => step.id === mark?.step);
  };
  const done = own.filter(({ element }) => said.some((mark) => mark.element === element.id)).length;
  return (
    <>
      <div className="k-list-note" title={t('marks.mineHint')}>
        {t('marks.progress', { done, all: own.length })}
      </div>
      <div className="k-scroll">
        {own.map(({ element }) => {
          const step = stepOf(element.id);
          const others = said.filter(
            (mark) => mark.element === element.id && mark.kind !== 'carried-out',
          ).length;
          return (
            <UnstyledButton
              key={element.id}
              className="k-row k-unit-row"
              aria-current={selection.includes(element.id)}
              onClick={() => {
                select([element.id]);
                canvas()?.reveal(element.id);
              }}
            >
              <StepMeter value={step?.value} />
              <span className="k-row-name">{textOf(element.name)}</span>
              {others > 0 && (
                <span className="k-count" title={t('marks.count', { count: others })}>
                  {others}
                </span>
              )}
              <span className="k-row-count k-unit-step">
                {step === undefined ? t('marks.none') : textOf(step.name)}
              </span>
            </UnstyledButton>
          );
        })}
      </div>
    </>
  );
}

/** How far, as a small round that fills. */
export function StepMeter({ value }: { value: number | undefined }) {
  return (
    <span
      className="k-meter"
      data-empty={value === undefined || undefined}
      style={{ ['--k-part' as string]: `${(value ?? 0) * 100}%` }}
      aria-hidden="true"
    />
  );
}
