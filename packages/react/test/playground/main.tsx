/**
 * A page with one canvas, to try it by hand and to test its gestures: what comes out of the canvas is
 * listed in `window.khung.calls`, and the address says what goes in (`#boxes=500&mode=dark&locked`).
 */
import { elementId } from '@khung/core';
import { createRoot } from 'react-dom/client';
import { Playground } from './Playground.tsx';

declare global {
  interface Window {
    khung: { calls: unknown[][]; select: (ids: string[]) => void };
  }
}

window.khung = { calls: [], select: () => {} };
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Playground
      settings={new URLSearchParams(location.hash.slice(1))}
      report={(...call) => window.khung.calls.push(call)}
      onReady={(select) => {
        window.khung.select = (ids) => select(ids.map((id) => elementId(id)));
      }}
    />,
  );
}
