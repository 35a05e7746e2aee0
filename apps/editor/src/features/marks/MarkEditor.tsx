/** What the unit says about the selected element: how far it was carried out, and words by kind. */
import { type ElementId, layerName, layerOf, MARK_KINDS, marksOf } from '@khung/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useWords } from '../../i18n/useWords.ts';
import { modelIn, useProfile, useSource } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { Section } from '../inspector/Section.tsx';
import { Empty } from '../parts/Empty.tsx';
import { elementIn } from '../parts/lookUp.ts';
import { markedArchitecture } from './about.ts';
import { MarkCard } from './MarkCard.tsx';
import { NewMark } from './NewMark.tsx';
import { StepScale } from './StepScale.tsx';
import { useUnits } from './useUnits.ts';

const WORDED = MARK_KINDS.filter((kind) => kind !== 'carried-out');

export function MarkEditor({ id }: { id: ElementId }) {
  const { t, textOf } = useWords();
  const source = useSource();
  const profile = useProfile();
  const unit = useSession((s) => s.unit);
  const workspace = useSession((s) => s.workspace);
  const shown = useSession((s) => s.shown);
  const units = useUnits();
  const element = elementIn(source, id);
  const speaker = units.find((one) => one.id === unit);
  if (element === undefined) return null;
  const about = markedArchitecture(shown, 'carried-out');
  const isThere = modelIn(workspace, about).elements.has(id);
  const mine = marksOf(workspace, { element: id, unit }).filter(
    (mark) => mark.kind !== 'carried-out',
  );
  const others = marksOf(workspace, { element: id }).filter((mark) => mark.unit !== unit);
  const layer = layerOf(element, profile);
  return (
    <>
      <div className="k-inspector-head">
        <div className="k-kind-line" data-layer={layer}>
          <span className="k-swatch" />
          <span>{textOf(layerName(layer))}</span>
        </div>
        <h2>{textOf(element.name)}</h2>
        {speaker !== undefined && <p className="k-origin">{textOf(speaker.name)}</p>}
      </div>
      <div className="k-scroll">
        {speaker === undefined ? (
          <Empty
            icon={IconMessagePlus}
            title={t('marks.about', { name: textOf(element.name) })}
            hint={t('marks.speakFirst')}
          />
        ) : (
          <>
            {isThere && (
              <Section
                title={t('marks.carriedOutOf', {
                  name: textOf(workspace.architectures.get(about)?.name),
                })}
              >
                <StepScale element={id} unit={speaker.id} architecture={about} />
              </Section>
            )}
            <Section title={t('marks.add')}>
              {mine.map((mark) => (
                <MarkCard key={mark.id} mark={mark} editable />
              ))}
              <NewMark element={id} unit={speaker.id} kinds={WORDED} />
            </Section>
          </>
        )}
        {others.length > 0 && (
          <Section title={`${t('marks.others')} (${others.length})`}>
            {others.map((mark) => (
              <MarkCard key={mark.id} mark={mark} editable={false} />
            ))}
          </Section>
        )}
      </div>
    </>
  );
}
