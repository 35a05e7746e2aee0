/** The right panel: what is selected, or an overview where nothing is. */
import { useWords } from '../../i18n/useWords.ts';
import { useComparison, useMainModel } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { MarkEditor } from '../marks/MarkEditor.tsx';
import { ComparedElement } from './compare/ComparedElement.tsx';
import { ElementInspector } from './element/ElementInspector.tsx';
import { Gone } from './Gone.tsx';
import './inspector.css';
import { Many } from './Many.tsx';
import { Nothing } from './Nothing.tsx';

export function Inspector() {
  const { t } = useWords();
  return (
    <aside className="k-panel k-inspector" aria-label={t('inspector.panel')}>
      <Content />
    </aside>
  );
}

function Content() {
  const selection = useSession((s) => s.selection);
  const marking = useSession((s) => s.leftTab === 'marks');
  const model = useMainModel();
  const comparison = useComparison();
  const [first] = selection;
  if (first === undefined) return <Nothing />;
  if (selection.length > 1) return <Many selection={selection} />;
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
}
