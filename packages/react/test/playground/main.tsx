/**
 * A page with one canvas, to try it by hand and to test its gestures: what comes out of the canvas is
 * listed in `window.khung.calls`, and the address says what goes in (`#boxes=500&mode=dark&locked`).
 */
import { elementId } from '@khung/core';
import { createRoot } from 'react-dom/client';
import { Playground } from './Playground.tsx';
import { Sample } from './Sample.tsx';

declare global {
  interface Window {
    khung: { calls: unknown[][]; select: (ids: string[]) => void };
  }
}

window.khung = { calls: [], select: () => {} };
const root = document.getElementById('root');
if (root) {
  const settings = new URLSearchParams(location.hash.slice(1));
  createRoot(root).render(
    settings.has('sample') ? (
      <Sample settings={settings} />
    ) : (
      <Playground
        settings={settings}
        report={(...call) => window.khung.calls.push(call)}
        onReady={(select) => {
          window.khung.select = (ids) => select(ids.map((id) => elementId(id)));
        }}
      />
    ),
  );
}
