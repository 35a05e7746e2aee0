/** What the screen of gaps is asked for; it stays while the page does. */
import { type ArchitectureId, type ElementId, isUnit, profileOf, resolve } from '@khung/core';
import { create } from 'zustand';
import { useSession } from '../../session/session.ts';

export type GapSeen = 'list' | 'shares' | 'impact';

export interface GapsAsked {
  readonly seen: GapSeen;
  readonly from: ArchitectureId | undefined;
  readonly to: ArchitectureId | undefined;
  readonly by: 'layer' | 'unit';
  /** Of the list: only what concerns it; of the impact: whom. */
  readonly unit: ElementId | undefined;
}

export const useGaps = create<GapsAsked>()(() => ({
  seen: 'list',
  from: undefined,
  to: undefined,
  by: 'layer',
  unit: undefined,
}));

export function openGaps(): void {
  useGaps.setState({ seen: 'list', unit: undefined });
  useSession.setState({ dialog: 'gaps' });
}

/** Of the unit that is selected, if one is; else it is chosen there. */
export function openUnitImpact(): void {
  const unit = selectedUnit();
  useGaps.setState({ seen: 'impact', ...(unit === undefined ? {} : { unit }) });
  useSession.setState({ dialog: 'gaps' });
}

function selectedUnit(): ElementId | undefined {
  const { selection, workspace } = useSession.getState();
  const [only, ...others] = selection;
  if (only === undefined || others.length > 0) return undefined;
  const profile = profileOf(workspace.info.profile);
  return [...workspace.architectures.keys()].some((id) => {
    const element = resolve(workspace, id).elements.get(only);
    return element !== undefined && isUnit(element, profile);
  })
    ? only
    : undefined;
}
