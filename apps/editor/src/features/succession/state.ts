/** Which succession is being told: of which elements, and whether they are replaced, split, merged or retired. */
import { type ArchitectureId, changeOf, type ElementId, type Workspace } from '@khung/core';
import { create } from 'zustand';
import { useSession } from '../../session/session.ts';

export type SuccessionKind = 'replace' | 'split' | 'merge' | 'retire';

export interface Asked {
  readonly kind: SuccessionKind;
  readonly elements: readonly ElementId[];
}

export const useAsked = create<Asked>()(() => ({ kind: 'replace', elements: [] }));

export function ask(kind: SuccessionKind, elements: readonly ElementId[]): void {
  useAsked.setState({ kind, elements });
  useSession.setState({ dialog: 'succession' });
}

/** Whether the base has it: only then can something follow it, or its use be ended. */
export function isInherited(
  workspace: Workspace,
  architecture: ArchitectureId,
  id: ElementId,
): boolean {
  const base = workspace.architectures.get(architecture)?.base;
  return base !== undefined && changeOf(workspace, architecture, id)?.record !== 'add-element';
}
