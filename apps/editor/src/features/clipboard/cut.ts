/** What was cut in the model stands faint where it is until it is pasted, or something else is done. */
import type { ElementId, Workspace } from '@khung/core';
import { create } from 'zustand';
import { useSession } from '../../session/session.ts';

const NOTHING: ReadonlySet<ElementId> = new Set();

const useCut = create<{
  readonly elements: ReadonlySet<ElementId>;
  /** As it was then: any edit ends it. */
  readonly workspace: Workspace | undefined;
}>()(() => ({ elements: NOTHING, workspace: undefined }));

export function markCut(elements: readonly ElementId[]): void {
  useCut.setState({ elements: new Set(elements), workspace: useSession.getState().workspace });
}

export const unmarkCut = (): void => useCut.setState({ elements: NOTHING, workspace: undefined });

export function useCutElements(): ReadonlySet<ElementId> {
  const { elements, workspace } = useCut();
  return useSession((s) => s.workspace === workspace) ? elements : NOTHING;
}
