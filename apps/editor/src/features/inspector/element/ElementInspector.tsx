/** One element of the architecture shown: its fields, units, properties, relations and its change. */
import { type Element, elementTypeInfo, layerName, layerOf, specialisationOf } from '@khung/core';
import { lazy, Suspense } from 'react';
import { ActionButton } from '../../../actions/ActionButton.tsx';
import { putOnAction, takeOffAction } from '../../../actions/byHand.ts';
import { deleteAction } from '../../../actions/deleteSelection.ts';
import { renameAction } from '../../../actions/rename.ts';
import { takeOutAction } from '../../../actions/takeOut.ts';
import { zoomSelectionAction } from '../../../actions/zoom.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../../session/derived.ts';
import { useViewpoint } from '../../../session/views.ts';
import { SizeSection } from '../../by-hand/SizeSection.tsx';
import { LastChange } from '../../history/LastChange.tsx';
import { MarksOfElement } from '../../marks/MarksOfElement.tsx';
import { RelationSection } from '../relations/RelationSection.tsx';
import { ChangeSection } from './ChangeSection.tsx';
import { DocumentationSection } from './DocumentationSection.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { LineageSection } from './LineageSection.tsx';
import { Origin } from './Origin.tsx';
import { PropertySection } from './PropertySection.tsx';
import { UnitSection } from './UnitSection.tsx';
import { useElementEdit } from './useElementEdit.ts';

const FindingsOfElement = lazy(async () => ({
  default: (await import('../../checks/FindingsOfElement.tsx')).FindingsOfElement,
}));

const WhereUsed = lazy(async () => ({
  default: (await import('../../where-used/WhereUsed.tsx')).WhereUsed,
}));

export function ElementInspector({ element }: { element: Element }) {
  const { textOf } = useWords();
  const drawn = useViewpoint()?.handDrawn === true;
  const edit = useElementEdit(element);
  const model = useMainModel();
  const profile = useProfile();
  const layer = layerOf(element, profile, model);
  const kind =
    specialisationOf(element.specialisation, profile)?.name ?? elementTypeInfo(element.type).name;
  return (
    <>
      <div className="k-inspector-head">
        <div className="k-kind-line" data-layer={layer}>
          <span className="k-swatch" />
          <span>
            {textOf(layerName(layer))} · {textOf(kind)}
          </span>
        </div>
        <h2>{textOf(element.name)}</h2>
        <Origin element={element} />
        <LastChange id={element.id} name={textOf(element.name)} />
        <div className="k-inspector-tools">
          <ActionButton action={renameAction} />
          <ActionButton action={zoomSelectionAction} />
          <ActionButton action={takeOutAction} />
          {drawn && <ActionButton action={putOnAction} />}
          {drawn && <ActionButton action={takeOffAction} />}
          <ActionButton action={deleteAction} />
        </div>
      </div>
      <div className="k-scroll">
        <Suspense fallback={null}>
          <FindingsOfElement id={element.id} />
        </Suspense>
        <ChangeSection edit={edit} />
        <LineageSection element={element} editable={edit.editable} />
        <GeneralSection edit={edit} />
        <SizeSection />
        <UnitSection edit={edit} />
        <RelationSection element={element} editable={edit.editable} />
        <PropertySection edit={edit} />
        <DocumentationSection edit={edit} />
        <MarksOfElement id={element.id} />
        <Suspense fallback={null}>
          <WhereUsed element={element} />
        </Suspense>
      </div>
    </>
  );
}
