/** One relation as a sentence from the selected element's side: *sử dụng* LGSP. */
import {
  elementAt,
  type Model,
  type Neighbour,
  relationSentence,
  relationTypeInfo,
} from '@khung/core';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useWords } from '../../../i18n/useWords.ts';
import { select } from '../../../session/session.ts';
import { remove } from '../../canvas/gestures.ts';
import { canvas } from '../../canvas/handle.ts';

interface RelationLineProps {
  readonly model: Model;
  readonly neighbour: Neighbour;
  readonly editable: boolean;
}

export function RelationLine({ model, neighbour, editable }: RelationLineProps) {
  const { t, textOf } = useWords();
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
      {editable && (
        <Tooltip label={t('inspector.deleteRelation')}>
          <UnstyledButton
            className="k-icon-button"
            data-small
            aria-label={t('inspector.deleteRelation')}
            onClick={() => remove([relation.id], 'keep-selection')}
          >
            <IconTrash size={15} stroke={1.75} />
          </UnstyledButton>
        </Tooltip>
      )}
    </li>
  );
}
