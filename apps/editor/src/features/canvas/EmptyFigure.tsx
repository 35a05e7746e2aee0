/** What an architecture without elements says, or two that are compared: how to begin. */
import { Button } from '@mantine/core';
import { IconLayoutBoardSplit } from '@tabler/icons-react';
import { addElementAction } from '../../actions/addElement.ts';
import { canEdit } from '../../actions/conditions.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { Empty } from '../parts/Empty.tsx';

export function EmptyFigure() {
  const { t } = useWords();
  const editable = useSession(canEdit);
  const compared = useSession((s) => s.shown.kind === 'comparison');
  const hint = editable ? 'emptyHint' : compared ? 'emptyComparedHint' : 'emptyLocked';
  return (
    <div className="k-stage-empty">
      <Empty
        icon={IconLayoutBoardSplit}
        title={t(compared ? 'canvas.emptyCompared' : 'canvas.empty')}
        hint={t(`canvas.${hint}`)}
      >
        {editable && (
          <Button mt={8} size="xs" onClick={() => void addElementAction.run()}>
            {t('actions.add')}
          </Button>
        )}
      </Empty>
    </div>
  );
}
