/** Several elements are selected: which, and what can be done with all of them. */
import type { ElementId } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { putOnAction, takeOffAction } from '../../actions/byHand.ts';
import { clearSelectionAction } from '../../actions/clearSelection.ts';
import { deleteAction } from '../../actions/deleteSelection.ts';
import { takeOutAction } from '../../actions/takeOut.ts';
import { zoomSelectionAction } from '../../actions/zoom.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSource } from '../../session/derived.ts';
import { select } from '../../session/session.ts';
import { useViewpoint } from '../../session/views.ts';
import { elementIn } from '../parts/lookUp.ts';

const LISTED = 100;

export function Many({ selection }: { selection: readonly ElementId[] }) {
  const { t, textOf } = useWords();
  const drawn = useViewpoint()?.handDrawn === true;
  const source = useSource();
  return (
    <>
      <div className="k-inspector-head">
        <h2>{t('inspector.many', { count: selection.length })}</h2>
        <p className="k-quiet">{t('inspector.manyHint')}</p>
        <div className="k-inspector-tools">
          <ActionButton action={zoomSelectionAction} />
          <ActionButton action={takeOutAction} />
          {drawn && <ActionButton action={putOnAction} />}
          {drawn && <ActionButton action={takeOffAction} />}
          <ActionButton action={deleteAction} />
          <ActionButton action={clearSelectionAction} />
        </div>
      </div>
      <div className="k-scroll k-many">
        {selection.slice(0, LISTED).map((id) => (
          <UnstyledButton key={id} className="k-row" onClick={() => select([id])}>
            <span className="k-row-name">{textOf(elementIn(source, id)?.name)}</span>
          </UnstyledButton>
        ))}
      </div>
    </>
  );
}
