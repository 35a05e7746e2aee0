/** Over a hand-drawn view: what can be added to it, and where to begin while it is empty. */
import { Paper } from '@mantine/core';
import { IconHandGrab } from '@tabler/icons-react';
import { useEffect } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import {
  addFrameAction,
  addImageAction,
  addLineAction,
  addNoteAction,
} from '../../actions/byHand.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useView, useViewpoint } from '../../session/views.ts';
import { Empty } from '../parts/Empty.tsx';
import './free.css';
import { hearPaste } from './pictures.ts';

export function FreeTools() {
  const drawn = useViewpoint()?.handDrawn === true;
  return drawn ? <Tools /> : null;
}

function Tools() {
  const { t } = useWords();
  const view = useView();
  useEffect(hearPaste, []);
  const empty = Object.keys(view.placements ?? {}).length === 0;
  return (
    <>
      <Paper className="k-free-tools" role="toolbar" aria-label={t('byHand.tools')} withBorder>
        {[addNoteAction, addFrameAction, addImageAction, addLineAction].map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </Paper>
      {empty && (
        <div className="k-stage-empty k-free-empty">
          <Empty icon={IconHandGrab} title={t('byHand.empty')} hint={t('byHand.putHint')} />
        </div>
      )}
    </>
  );
}
