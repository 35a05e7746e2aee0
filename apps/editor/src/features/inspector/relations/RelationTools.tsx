/** Beside a relation's sentence: whether it came or changed here, and the ways to edit and delete it. */
import { changeOf, type Relation } from '@khung/core';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useWords } from '../../../i18n/useWords.ts';
import { useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { remove } from '../../canvas/gestures.ts';

interface RelationToolsProps {
  readonly relation: Relation;
  readonly open: boolean;
  readonly onToggle: () => void;
}

export function RelationTools({ relation, open, onToggle }: RelationToolsProps) {
  const { t } = useWords();
  return (
    <>
      <Tooltip label={t('relation.edit')}>
        <UnstyledButton
          className="k-icon-button"
          data-small
          aria-label={t('relation.edit')}
          aria-expanded={open}
          onClick={onToggle}
        >
          <IconPencil size={15} stroke={1.75} />
        </UnstyledButton>
      </Tooltip>
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
    </>
  );
}

/** Said where the relation is not simply inherited. */
export function RelationOrigin({ relation }: { relation: Relation }) {
  const { t } = useWords();
  const own = useSession(({ workspace, shown }) => {
    const architecture = editedArchitecture(shown);
    if (architecture === undefined) return undefined;
    if (workspace.architectures.get(architecture)?.base === undefined) return undefined;
    return changeOf(workspace, architecture, relation.id)?.record;
  });
  if (own !== 'patch' && own !== 'add-relation') return null;
  return (
    <span className="k-relation-origin">
      {t(own === 'patch' ? 'inspector.fieldChanged' : 'relation.added')}
    </span>
  );
}
