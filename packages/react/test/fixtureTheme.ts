/** A plain theme to try the canvas with; the real ones are the diagram package's. */
import type { Layer } from '@khung/core';
import type { Theme } from '@khung/diagram';

const TINT: Partial<Record<Layer, string>> = {
  business: '#fff4d6',
  application: '#dff0ff',
  data: '#e3f4e1',
  infrastructure: '#ececec',
  security: '#f6e3ee',
};

export const fixtureTheme: Theme = {
  name: 'fixture',
  paint: ({ part, layer, fate }) => {
    const line = { stroke: '#5b6673', width: 0.2 };
    switch (part) {
      case 'page':
        return { fill: '#ffffff' };
      case 'band':
      case 'bar':
        return { fill: TINT[layer ?? 'business'] ?? '#eeeeee' };
      case 'group':
        return { fill: '#ffffff', stroke: '#b8c0c8', width: 0.2 };
      case 'block':
        return {
          fill: '#ffffff',
          ...line,
          ...(fate === 'new' && { width: 0.6 }),
          ...(fate === 'retired' && { dash: [1, 0.6] }),
        };
      case 'arrow':
        return { fill: '#8794a1' };
      case 'badge':
      case 'pin':
        return { fill: '#1f4f8f' };
      case 'badge-text':
      case 'pin-text':
        return { fill: '#ffffff' };
      default:
        return { fill: '#1f2328' };
    }
  },
};
