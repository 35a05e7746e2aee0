import type { Viewpoint } from './viewpoint.ts';
export const matrix = undefined as unknown as Viewpoint;
