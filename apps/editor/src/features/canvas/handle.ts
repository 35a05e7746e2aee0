/** The canvas that is mounted, for actions and lists that point at it. */
import type { FigureCanvasHandle } from '@khung/react';

let mounted: FigureCanvasHandle | undefined;

export const canvas = (): FigureCanvasHandle | undefined => mounted;

export const mountCanvas = (handle: FigureCanvasHandle | null): void => {
  mounted = handle ?? undefined;
};
