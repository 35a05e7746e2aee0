/** The project's sample as it is really drawn, to look at: `#sample=2.0` or `#sample=1.0..2.0`. */
import { architectureId, compare, type ElementId, parseWorkspace, resolve } from '@khung/core';
import { overviewFigure, screenDark, screenLight } from '@khung/diagram';
import { useMemo, useState } from 'react';
import text from '../../../../samples/bo-gtvt.khung.json?raw';
import { FigureCanvas, vietnameseStrings } from '../../src/index.ts';

export function Sample({ settings }: { settings: URLSearchParams }) {
  const [selection, setSelection] = useState<readonly ElementId[]>([]);
  const dark = settings.get('mode') === 'dark';
  const figure = useMemo(() => {
    const workspace = parseWorkspace(text);
    const [before, after] = (settings.get('sample') ?? '').split('..').map(architectureId);
    if (!before) throw new Error('say which: #sample=2.0');
    const source = after ? compare(workspace, before, after) : resolve(workspace, before);
    return overviewFigure(source, { width: 247, height: 155 });
  }, [settings]);
  return (
    <FigureCanvas
      figure={figure}
      theme={dark ? screenDark : screenLight}
      colorMode={dark ? 'dark' : 'light'}
      selection={selection}
      strings={vietnameseStrings}
      minimap={settings.has('minimap')}
      onSelect={setSelection}
      onRename={() => {}}
      onDropInto={() => {}}
      candidates={() => [{ id: 'Serving', sentence: 'phục vụ' }]}
    />
  );
}
