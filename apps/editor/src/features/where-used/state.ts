/** Of which element it is looked up where it is used; looking it up means drawing every view, so it is asked for. */
import type { ElementId } from '@khung/core';
import { create } from 'zustand';
import { prefer } from '../../session/preferences.ts';
import { useSession } from '../../session/session.ts';

export const useWhereUsed = create<{ readonly of: ElementId | undefined }>()(() => ({
  of: undefined,
}));

/** Opens the list of the selected element in the details; closes it where it is open. */
export function toggleWhereUsed(): void {
  const [first] = useSession.getState().selection;
  const { of } = useWhereUsed.getState();
  if (first !== undefined && of !== first) prefer({ details: true });
  useWhereUsed.setState({ of: of === first ? undefined : first });
}
