/** What an architecture without elements says, or two that are compared: how to begin. */
import { Button, Group } from '@mantine/core';
import { IconLayoutBoardSplit } from '@tabler/icons-react';
import { canEdit } from '../../actions/conditions.ts';
import { addBesideAction } from '../../actions/creating.ts';
import { pasteListAction } from '../../actions/tables.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useAdding } from '../adding/adding.ts';
import { Empty } from '../parts/Empty.tsx';

export function EmptyFigure() {
  const { t } = useWords();
  const editable = useSession(canEdit);
  const compared = useSession((s) => s.shown.kind === 'comparison');
  const typing = useAdding((s) => s.adding !== undefined);
  const hint = editable ? 'emptyHint' : compared ? 'emptyComparedHint' : 'emptyLocked';
  if (typing) return null;
  return (
    <div className="k-stage-empty">
      <Empty
        icon={IconLayoutBoardSplit}
        title={t(compared ? 'canvas.emptyCompared' : 'canvas.empty')}
        hint={t(`canvas.${hint}`)}
      >
        {editable && (
          <Group mt={8} gap={8} justify="center">
            <Button size="xs" onClick={() => void addBesideAction.run()}>
              {t('canvas.emptyType')}
            </Button>
            <Button size="xs" variant="default" onClick={() => void pasteListAction.run()}>
              {t(pasteListAction.label)}
            </Button>
          </Group>
        )}
      </Empty>
    </div>
  );
}
