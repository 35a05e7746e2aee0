/** One relation as a sentence from the selected element's side: *sử dụng* LGSP. */
import {
  elementAt,
  type Model,
  type Neighbour,
  relationSentence,
  relationTypeInfo,
} from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { select } from '../../../session/session.ts';
import { canvas } from '../../canvas/handle.ts';
import { RelationFields } from './RelationFields.tsx';
import { RelationOrigin, RelationTools } from './RelationTools.tsx';

interface RelationLineProps {
  readonly model: Model;
  readonly neighbour: Neighbour;
  readonly editable: boolean;
}

export function RelationLine({ model, neighbour, editable }: RelationLineProps) {
  const { textOf } = useWords();
  const [open, setOpen] = useState(false);
  const { relation, as, other } = neighbour;
  const source = elementAt(model, relation.source);
  const target = elementAt(model, relation.target);
  const far = elementAt(model, other);
  if (source === undefined || target === undefined || far === undefined) return null;
  const { verb } = relationSentence(
    relation,
    { type: source.type, label: textOf(source.name) },
    { type: target.type, label: textOf(target.name) },
    as,
  );
  const note = [textOf(relation.name), textOf(relation.documentation)].filter(Boolean).join(' · ');
  return (
    <li data-relation={relation.id}>
      <p>
        <em title={textOf(relationTypeInfo(relation.type).name)}>{textOf(verb)}</em>{' '}
        <UnstyledButton
          className="k-link"
          onClick={() => {
            select([far.id]);
            canvas()?.reveal(far.id);
          }}
        >
          {textOf(far.name)}
        </UnstyledButton>
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
