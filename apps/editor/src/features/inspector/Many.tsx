/** Several boxes or elements are taken: which, how they stand, and what can be done with all of them. */
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
import { select, useSession } from '../../session/session.ts';
import { useViewpoint } from '../../session/views.ts';
import { ArrangeSection } from '../by-hand/ArrangeSection.tsx';
import { elementIn } from '../parts/lookUp.ts';
import { useUnshown } from '../status/unshown.ts';
import { ManyFields } from './many/ManyFields.tsx';

const LISTED = 100;

export function Many({ selection }: { selection: readonly ElementId[] }) {
  const { t, textOf } = useWords();
  const drawn = useViewpoint()?.handDrawn === true;
  const source = useSource();
  const picked = useSession((s) => s.picked);
  const figure = useUnshown((s) => s.figure);
  const items = (figure?.items ?? []).filter(({ id }) => picked.includes(id));
  const elements = selection.length > 0;
  return (
    <>
      <div className="k-inspector-head">
        <h2>
          {items.length === 0
            ? t('inspector.many', { count: selection.length })
            : t('arrange.taken', { count: selection.length + items.length })}
        </h2>
        <p className="k-quiet">
          {t(items.length === 0 ? 'inspector.manyHint' : 'arrange.takenHint')}
        </p>
        <div className="k-inspector-tools">
          {elements && <ActionButton action={zoomSelectionAction} />}
          {elements && <ActionButton action={takeOutAction} />}
          {drawn && elements && <ActionButton action={putOnAction} />}
          {drawn && <ActionButton action={takeOffAction} />}
          {elements && <ActionButton action={deleteAction} />}
          <ActionButton action={clearSelectionAction} />
        </div>
      </div>
      <div className="k-scroll">
        <ArrangeSection />
        <ManyFields selection={selection} />
        <div className="k-many">
          {selection.slice(0, LISTED).map((id) => (
            <UnstyledButton key={id} className="k-row" onClick={() => select([id])}>
              <span className="k-row-name">{textOf(elementIn(source, id)?.name)}</span>
            </UnstyledButton>
          ))}
          {items.slice(0, LISTED).map(({ id, label }) => (
            <UnstyledButton key={id} className="k-row" onClick={() => select([], [id])}>
              <span className="k-row-name">{label || t('byHand.image')}</span>
            </UnstyledButton>
          ))}
        </div>
      </div>
    </>
  );
}
