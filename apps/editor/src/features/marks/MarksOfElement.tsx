/** What units said about an element, as a part of its details. */
import { type ElementId, marksOf } from '@khung/core';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { Section } from '../inspector/Section.tsx';
import { MarkCard } from './MarkCard.tsx';
import './marks.css';

export function MarksOfElement({ id }: { id: ElementId }) {
  const { t } = useWords();
  const workspace = useSession((s) => s.workspace);
  const marks = marksOf(workspace, { element: id });
  if (marks.length === 0) return null;
  return (
    <Section title={`${t('inspector.sections.marks')} (${marks.length})`}>
      {marks.map((mark) => (
        <MarkCard key={mark.id} mark={mark} editable={false} />
      ))}
    </Section>
  );
}
