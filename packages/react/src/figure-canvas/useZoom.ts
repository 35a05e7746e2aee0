/** How large the figure is shown just now; who asks is drawn anew with every step of zooming. */
import { useStore } from '@xyflow/react';

/** @returns CSS px that a px of the figure takes */
export const useZoom = (): number => useStore((state) => state.transform[2]);
