// @ts-nocheck What it imports is found beside packages/react when the page is built.
// The measure: plain nodes in a grid, all in view, and nothing else. `?nodes=1000&selected=50`
import '@xyflow/react/dist/style.css';
import { ReactFlow } from '@xyflow/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const asked = new URLSearchParams(location.search);
const count = Number(asked.get('nodes') ?? 100);
const selected = Number(asked.get('selected') ?? 0);
const across = Math.ceil(Math.sqrt(count * 1.4));
const defaultNodes = Array.from({ length: count }, (_, nth) => ({
  id: `n${nth}`,
  position: { x: (nth % across) * 170, y: Math.floor(nth / across) * 60 },
  data: { label: `Node ${nth}` },
  selected: nth < selected,
}));

createRoot(document.getElementById('root')).render(
  createElement(ReactFlow, {
    defaultNodes,
    defaultEdges: [],
    fitView: true,
    minZoom: 0.01,
    panOnScroll: true,
  }),
);
