/** Whether neighbours of what is taken are pointed out, and how far; it ends with the selection. */
import { create } from 'zustand';
import { useSession } from '../../session/session.ts';

/** Steps away; the last goes as far as there is anything. */
export const DEPTHS = [1, 2, 3, Number.POSITIVE_INFINITY] as const;
export type Depth = (typeof DEPTHS)[number];

interface Neighbours {
  /** Absent: they are not pointed out. */
  readonly depth: Depth | undefined;
}

export const useNeighbours = create<Neighbours>()(() => ({ depth: undefined }));

/** The direct ones, then further with each call; after all of them the direct ones again. */
export function showNeighbours(): void {
  const { depth } = useNeighbours.getState();
  const next = depth === undefined ? 0 : (DEPTHS.indexOf(depth) + 1) % DEPTHS.length;
  useNeighbours.setState({ depth: DEPTHS[next] });
}

export const hideNeighbours = (): void => useNeighbours.setState({ depth: undefined });

useSession.subscribe(({ selection }) => {
  if (selection?.length === 0 && useNeighbours.getState().depth !== undefined) hideNeighbours();
});
