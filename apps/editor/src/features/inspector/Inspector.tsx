/** The right panel: what is selected, or an overview where nothing is. The figure answers a click first. */
import type { ElementId } from '@khung/core';
import { memo, useDeferredValue } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useComparison, useMainModel } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { ItemInspector } from '../by-hand/ItemInspector.tsx';
import { LineInspector } from '../by-hand/LineInspector.tsx';
import { MarkEditor } from '../marks/MarkEditor.tsx';
import { useStill } from '../parts/useStill.ts';
import { useUnshown } from '../status/unshown.ts';
import { ComparedElement } from './compare/ComparedElement.tsx';
import { ElementInspector } from './element/ElementInspector.tsx';
import { Gone } from './Gone.tsx';
import './inspector.css';
import { Many } from './Many.tsx';
import { Nothing } from './Nothing.tsx';
import { usePointerHeld } from './pointerHeld.ts';

export function Inspector() {
  const { t } = useWords();
  const selection = useSession((s) => s.selection);
  const picked = useSession((s) => s.picked);
  const later = useLater(selection);
  const pickedLater = useLater(picked);
  return (
    <aside
      className="k-panel k-inspector"
      aria-label={t('inspector.panel')}
      aria-busy={later !== selection || pickedLater !== picked}
    >
      <Content selection={later} picked={pickedLater} />
    </aside>
  );
}

/** While something is dragged, and in large models, the figure and the table come first. */
function useLater<Value>(value: Value): Value {
  const later = useDeferredValue(value);
  const still = useStill(value);
  const held = usePointerHeld();
  return held ? later : still;
}

interface ContentProps {
  readonly selection: readonly ElementId[];
  readonly picked: readonly string[];
}

const Content = memo(function Content({ selection, picked }: ContentProps) {
  const marking = useSession((s) => s.leftTab === 'marks');
  const model = useMainModel();
  const comparison = useComparison();
  const figure = useUnshown((s) => s.figure);
  const [first] = selection;
  const [taken] = picked;
  const items = figure?.items.filter(({ id }) => picked.includes(id)).length ?? 0;
  if (items + selection.length > 1) return <Many selection={selection} />;
  if (first === undefined && taken !== undefined) {
    const edge = figure?.edges.find(({ id }) => id === taken);
    if (edge !== undefined) return <LineInspector key={taken} edge={edge} />;
    const item = figure?.items.find(({ id }) => id === taken);
    if (item !== undefined) return <ItemInspector key={taken} item={item} />;
  }
  if (first === undefined) return <Nothing />;
  const row = comparison?.elements.get(first);
  const there = row !== undefined || (comparison === undefined && model.elements.has(first));
  if (marking && there) return <MarkEditor key={first} id={first} />;
  if (row !== undefined) return <ComparedElement key={first} row={row} />;
  const element = comparison === undefined ? model.elements.get(first) : undefined;
  return element === undefined ? (
    <Gone id={first} />
  ) : (
    <ElementInspector key={first} element={element} />
  );
});
