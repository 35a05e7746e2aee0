/** A line of the figure is taken: what it stands for in sentences, and how it is led. */
import { relationSentence, relationTypeInfo, textIn } from '@khung/core';
import type { DrawnEdge } from '@khung/diagram';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { straightenAction, takeOffAction } from '../../actions/byHand.ts';
import { canEdit } from '../../actions/conditions.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSource } from '../../session/derived.ts';
import { select, useSession } from '../../session/session.ts';
import { useView } from '../../session/views.ts';
import { DraftText } from '../inspector/fields/DraftText.tsx';
import { RelationFields } from '../inspector/relations/RelationFields.tsx';
import { RelationOrigin, RelationTools } from '../inspector/relations/RelationTools.tsx';
import { Section } from '../inspector/Section.tsx';
import { elementIn, relationIn } from '../parts/lookUp.ts';
import { write } from './items.ts';

export function LineInspector({ edge }: { edge: DrawnEdge }) {
  const { t, textOf } = useWords();
  const view = useView();
  const wire = view.wires?.[edge.id];
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  return (
    <>
      <div className="k-inspector-head">
        <h2>{t('byHand.line')}</h2>
        <p className="k-hint">{t('byHand.lineHint')}</p>
        <div className="k-inspector-tools">
          <ActionButton action={straightenAction} />
          {wire?.from !== undefined && <ActionButton action={takeOffAction} />}
        </div>
      </div>
      <div className="k-scroll">
        <Section title={`${t('inspector.sections.relations')} (${edge.relations.length})`}>
          {edge.relations.length === 0 ? (
            <p className="k-hint k-no-margin">{t('byHand.lineNone')}</p>
          ) : (
            <ul className="k-relations">
              {edge.relations.map((id) => (
                <Sentence key={id} id={id} />
              ))}
            </ul>
          )}
        </Section>
        {wire?.from !== undefined && (
          <Section title={t('byHand.lineText')}>
            <DraftText
              id="k-line-text"
              label={t('byHand.lineText')}
              value={textOf(wire.text)}
              disabled={disabled}
              onCommit={(text) => write(edge.id, text)}
            />
          </Section>
        )}
      </div>
    </>
  );
}

function Sentence({ id }: { id: DrawnEdge['relations'][number] }) {
  const { textOf, language } = useWords();
  const [open, setOpen] = useState(false);
  const source = useSource();
  const editable = useSession(canEdit);
  const relation = relationIn(source, id);
  const from = relation && elementIn(source, relation.source);
  const to = relation && elementIn(source, relation.target);
  if (relation === undefined || from === undefined || to === undefined) return null;
  const { verb } = relationSentence(
    relation,
    { type: from.type, label: textOf(from.name) },
    { type: to.type, label: textOf(to.name) },
    'source',
  );
  const note = [textOf(relation.name), textOf(relation.documentation)].filter(Boolean).join(' · ');
  const end = (element: typeof from) => (
    <UnstyledButton className="k-link" onClick={() => select([element.id])}>
      {textOf(element.name)}
    </UnstyledButton>
  );
  return (
    <li data-relation={id}>
      <p>
        {end(from)}{' '}
        <em title={textOf(relationTypeInfo(relation.type).name)}>{textIn(verb, language)}</em>{' '}
        {end(to)}
        {note !== '' && <span className="k-quiet"> · {note}</span>}
      </p>
      <RelationOrigin relation={relation} />
      {editable && (
        <RelationTools relation={relation} open={open} onToggle={() => setOpen(!open)} />
      )}
      {editable && open && <RelationFields relation={relation} />}
    </li>
  );
}
